/** Processor time, user and system, of this process in milliseconds: other programs on the machine disturb it less than the clock. */
export function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/** Every piece of work `rounds` times, in turns, so that a slow minute of the machine meets all of them. Medians of the time. */
export async function inTurns(rounds, work) {
  const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(work)) {
      const before = cpu()
      await run(round)
      times[name].push(cpu() - before)
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}
