/**
 * A lawyer's first hour: the chapter "Change a rule" of the README, walked through literally. Every `sh` block runs in an
 * empty folder with the built program; every line of the `text` block behind it must be printed.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

interface Step {
  readonly commands: string
  /** Lines that must be printed; none where no `text` block follows. */
  readonly lines: readonly string[]
}

function stepsOf(readme: string): readonly Step[] {
  const chapter = /^## Change a rule\n([\s\S]*?)(?=^## )/m.exec(readme)?.[1] ?? ''
  const blocks = [...chapter.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }))
  return blocks.flatMap(({ kind, text }, i): Step[] => {
    if (kind !== 'sh') return []
    const next = blocks[i + 1]
    return [
      { commands: text, lines: next?.kind === 'text' ? next.text.split('\n').filter((l) => l.trim() !== '') : [] },
    ]
  })
}

const steps = stepsOf(readFileSync(here('README.md'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))

/** `bleibeweg` on the path: the program as built from the sources as they are now. */
beforeAll(() => {
  const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: here('.'), encoding: 'utf8' })
  expect({ status: built.status, stderr: built.stderr }).toMatchObject({ status: 0 })
  const program = join(folder, 'bleibeweg')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${here('bin/bleibeweg.js')}" "$@"\n`)
  chmodSync(program, 0o755)
}, 120_000)

describe('README, "Change a rule"', () => {
  it('has every step of the first hour', () => {
    const all = steps.map((s) => s.commands).join('\n')
    for (const word of [
      'rules new',
      'rules lint',
      'rules test',
      'rules coverage',
      'rules diff',
      'compare',
      'sweep',
      'rules fmt',
      'rules schema',
      'amends:',
    ])
      expect(all).toContain(word)
  })

  it.each(steps.map((step, i) => [i + 1, step] as const))(
    'step %i',
    (_, { commands, lines }) => {
      const ran = spawnSync('sh', ['-e', '-c', commands], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${folder}:${process.env['PATH']}`, LANG: 'en_GB.UTF-8' },
      })
      expect({ status: ran.status, stderr: ran.status === 0 ? '' : ran.stderr }).toEqual({ status: 0, stderr: '' })
      const printed = `${ran.stdout}${ran.stderr}`.split('\n').map((line) => line.trimEnd())
      for (const line of lines) expect(printed).toContain(line.trimEnd())
    },
    180_000,
  )
})
