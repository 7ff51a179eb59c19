import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

describe('init', () => {
  it.each(['de', 'en'])('prints a profile that is well-formed (%s)', async (lang) => {
    const { status, out } = await bleibeweg(['init', '--lang', lang, '--case', 'MS-014'])
    expect(status).toBe(0)
    expect(out).toContain('case: "MS-014"')
    const file = join(folderWith({ 'a.yaml': out }), 'a.yaml')
    expect(await bleibeweg(['validate', file])).toMatchObject({ status: 0, err: '' })
  })

  it('prints the JSON Schema', async () => {
    const { out } = await bleibeweg(['init', '--json-schema'])
    expect(JSON.parse(out).properties).toHaveProperty('members')
  })

  it('never overwrites a file unasked', async () => {
    const file = join(folderWith({ 'a.yaml': 'mine' }), 'a.yaml')
    const refused = await bleibeweg(['init', '-o', file])
    expect([refused.status, readFileSync(file, 'utf8')]).toEqual([73, 'mine'])
    expect(refused.err).toContain('--force')
    expect((await bleibeweg(['init', '-o', file, '--force'])).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('profile: 1')
  })

  it.each(['', 'x'.repeat(200), 'a\u001b[31mb'])(
    'refuses %j as a reference, without steering the terminal',
    async (reference) => {
      const { status, out, err } = await bleibeweg(['init', `--case=${reference}`])
      expect([status, out]).toEqual([2, ''])
      expect(err).not.toContain('\u001b')
    },
  )
})
