import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress, resolveAddress } from './address.ts'

describe('parseAddress', () => {
  test.each([
    ['members.amina.stay[1].from', ['members', 'amina', 'stay', 0, 'from']],
    ['household.housing.rent', ['household', 'housing', 'rent']],
    ['relations[2].custody', ['relations', 1, 'custody']],
    ['members.a-1_b', ['members', 'a-1_b']],
    ['members[1]', ['members', 0]],
  ])('%s', (address, path) => {
    expect(parseAddress(address)).toEqual(path)
  })

  test.each(['', '.', 'members.', 'members..a', 'stay[0]', 'stay[x]', 'a[1]b', '.a', 'a b'])(
    '%j is none',
    (address) => {
      expect(parseAddress(address)).toBeUndefined()
    },
  )
})

test('a path and its address', () => {
  const path = ['members', 1, 'stay', 0, 'from']
  expect(formatAddress(path, ['nadia', 'amina'])).toBe('members.amina.stay[1].from')
  expect(formatAddress(path, ['nadia', undefined])).toBe('members[2].stay[1].from')
  expect(resolveAddress('members.amina.stay[1].from', ['nadia', 'amina'])).toEqual(path)
  expect(resolveAddress('members.nobody.stay', ['nadia', 'amina'])).toBeUndefined()
  expect(resolveAddress('household.land', [])).toEqual(['household', 'land'])
})
