import { expect, test } from 'vitest'
import { parseProfile } from './parse.ts'

const TEXT = `profile: 1
case: X
household:
  housing: { rent: 640,
    heating: 95 }
members:
  - id: nadia
    born: 1985
  - id: amina
    born: 2009
    stay:
      - status: duldung
        from: 2019-03-02
`
const parsed = parseProfile(TEXT, 'a.yaml')
if (!parsed.ok) throw new Error('the fixture loads')
const { family } = parsed

test.each<[string, number | undefined, string]>([
  ['members.amina', 9, 'the entry'],
  ['members.amina.born', 10, 'a field'],
  ['members[2].born', 10, 'by position'],
  ['members.amina.stay', 11, 'the key of a block, not its content'],
  ['members.amina.stay[1].from', 13, 'inside a list'],
  ['members.amina.stay[2].from', 11, 'no such entry: the list'],
  ['members.amina.german.oral', 9, 'not given: the person'],
  ['household.housing.heating', 5, 'inside braces over two lines'],
  ['relations[1]', 1, 'not given: the file'],
  ['members.karim.born', undefined, 'nobody of that name'],
  ['members..born', undefined, 'no address'],
])('%s stands on line %s (%s)', (address, line) => {
  expect(family.lineOf(address)).toBe(line)
})

test.each([
  ['members.amina.born', '2009'],
  ['household.housing.rent', '640'],
  ['members.amina.german', undefined],
])('the text of %s is %s', (address, expected) => {
  const range = family.rangeOf(address)
  expect(range && family.text.slice(range.start, range.end)).toBe(expected)
})
