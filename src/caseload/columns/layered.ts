/** Readings on planes where layers settle them: each household follows its own. */
import type { CompiledRequirement, Wording } from '../../engine/compile.ts'
import { layersFor, settlementOf } from '../../engine/layers.ts'
import type { Base, Finder } from './findings.ts'
import { choose, fill } from './plane.ts'

/** Where a layer of the household has settled the readings, the one it follows counts. */
export function followingLayers(
  read: (readings: Wording['readings']) => Base,
  requirement: CompiledRequirement,
  wording: Wording,
  { chunk, space, layers, chosen, path }: Finder,
): Base {
  const { pool } = space
  let base = read(wording.readings)
  const { rowsOf } = chunk
  const code = `${path.replace(/^aufenthg-/, '')}/${requirement.id}`
  rowsOf.places.forEach((household, place) => {
    const settlement = settlementOf(layersFor(layers, household, chosen), code)
    const readings = wording.readings.filter((r) => r.id === settlement?.reading)
    if (!settlement || readings.length === 0) return
    const here = pool.empty()
    for (let cell = 0; cell < space.until - space.from; cell += 1)
      if (rowsOf.place[space.person[cell] ?? 0] === place)
        fill(here, space.starts[cell] ?? 0, space.starts[cell + 1] ?? 0)
    const [since, after] = [chunk.since(space, settlement.from), chunk.since(space, settlement.until)]
    const mask = pool.take()
    for (let w = 0; w < pool.words; w += 1) mask[w] = (here[w] ?? 0) & (since[w] ?? 0) & ~(after[w] ?? 0)
    const own = read(readings)
    base = {
      yes: choose(mask, base.yes, own.yes, pool),
      no: choose(mask, base.no, own.no, pool),
      open: choose(mask, base.open, own.open, pool),
    }
  })
  return base
}
