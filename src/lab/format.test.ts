import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { kindOf } from '../rules/pack.ts'
import { rulesIn } from '../rules/read.ts'
import { formatted } from './format.ts'

const shipped = rulesIn(fileURLToPath(new URL('../../rules', import.meta.url)))

describe('rules fmt', () => {
  it('leaves the shipped rules as they are', () => {
    const changed = shipped.filter(({ file, text }) => {
      const kind = kindOf(file)
      return kind !== undefined && formatted(text, kind) !== text
    })
    expect(changed.map((c) => c.file)).toEqual([])
  })

  it.each<[string, string, string]>([
    [
      'keys of a file, with the comments above them',
      '# a rule\ntitle: { de: "x", en: "y" }\n# which path\npath: aufenthg-x # here\n',
      '# a rule\n# which path\npath: aufenthg-x # here\ntitle: { de: "x", en: "y" }\n',
    ],
    [
      'keys of an entry',
      'requirements:\n  - cite: "§ 1"\n    id: a\n    note:\n      de: "x"\n      en: "y"\n    binding: regular\n',
      'requirements:\n  - id: a\n    cite: "§ 1"\n    binding: regular\n    note:\n      de: "x"\n      en: "y"\n',
    ],
    [
      'keys in braces',
      'applies_when: { value: 18, operator: equal, fact: person.ageYears }\n',
      'applies_when: { fact: person.ageYears, operator: equal, value: 18 }\n',
    ],
    ['languages', 'title: { en: "x", de: "y" }\n', 'title: { de: "y", en: "x" }\n'],
    ['blanks at line ends, line ends, the end of the file', 'path: a  \r\ntrack: b\n\n\n', 'path: a\ntrack: b\n'],
    ['a key it does not know stays, at the end', 'odd: 1\npath: a\n', 'path: a\nodd: 1\n'],
    [
      'an entry whose comment would lose its key is left',
      'requirements:\n  - cite: "§ 1"\n    # why\n    id: a\n',
      'requirements:\n  - cite: "§ 1"\n    # why\n    id: a\n',
    ],
    ['what is no YAML is left', 'path: [a\n', 'path: [a\n'],
  ])('%s', (_, before, after) => {
    expect(formatted(before, 'path')).toBe(after)
    expect(formatted(after, 'path')).toBe(after)
  })

  it('shuffled files come back in the same order, with the same content', () => {
    const { text } = shipped.find((s) => s.file.endsWith('104c-2/2022-12-31.yaml')) ?? { text: '' }
    const lines = text.trimEnd().split('\n')
    const head = lines.findIndex((l) => l.startsWith('path:'))
    const tracks = lines.findIndex((l) => l.startsWith('track:'))
    const [track = ''] = lines.splice(tracks, 1)
    lines.splice(head, 0, track)
    const shuffled = `${lines.join('\n')}\n`
    expect(shuffled).not.toBe(text)
    expect(formatted(shuffled, 'path')).toBe(text)
    expect(parse(formatted(shuffled, 'path'))).toEqual(parse(text))
  })

  it('cases keep the order their author gave them', () => {
    const cases = readFileSync(
      fileURLToPath(new URL('../../rules/bund/aufenthg/9/cases.yaml', import.meta.url)),
      'utf8',
    )
    expect(formatted(cases, 'cases')).toBe(cases)
  })
})
