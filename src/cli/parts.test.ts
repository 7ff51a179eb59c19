import { describe, expect, it } from 'vitest'
import { partFor } from './parts.ts'

describe('the part of the program that answers', () => {
  it.each([
    [[], 'help'],
    [['--help'], 'help'],
    [['help', 'check'], 'help'],
    [['-V'], 'help'],
    [['check', 'akte.yaml'], 'check'],
    [['check', '--help'], 'check'],
    [['check', 'akte.yaml', '--rules', 'meine'], 'program'],
    [['check', '--rules=meine', 'akte.yaml'], 'program'],
    [['chek', 'akte.yaml'], 'program'],
    [['plan', 'akte.yaml'], 'program'],
    [['--lang', 'de', 'check'], 'program'],
  ] as const)('%j: %s', (argv, part) => expect(partFor(argv)).toBe(part))
})
