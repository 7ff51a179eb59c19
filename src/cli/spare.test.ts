import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

const PROFILE = 'profile: 1\ncase: A\nmembers: [ { id: a, born: 1990 } ]\n'
const LINE = '{"profile":1,"case":"A","members":[{"id":"a","born":"1990"}]}\n'

describe('an output that is an input is refused before anything is done', () => {
  test.each([
    ['check F/x.yaml -o F/x.yaml', 'x.yaml'],
    ['check F/other.yaml F/x.yaml -o F/./x.yaml', 'x.yaml'],
    ['check F/x.yaml -o F/soft.yaml', 'x.yaml'],
    ['check F/x.yaml -o F/hard.yaml', 'x.yaml'],
    ['check F/x.yaml --rules F/rules -o F/rules/r.yaml', 'rules/r.yaml'],
    ['plan F/x.yaml -o F/x.yaml', 'x.yaml'],
    ['worksheet F/x.yaml -o F/x.yaml', 'x.yaml'],
    ['explain 25b-1 F/x.yaml -o F/x.yaml', 'x.yaml'],
    ['whatif F/x.yaml --set a=1 -o F/x.yaml', 'x.yaml'],
    ['whatif F/x.yaml --with F/other.yaml -o F/other.yaml', 'other.yaml'],
    ['validate F/x.yaml -o F/x.yaml', 'x.yaml'],
    ['batch F/s.ndjson -o F/s.ndjson', 's.ndjson'],
    ['batch F/s.ndjson.new -o F/s.ndjson', 's.ndjson.new'],
    ['batch F -o F/x.yaml', 'x.yaml'],
    ['batch F/*.yaml -o F/x.yaml', 'x.yaml'],
    ['batch - F -o F/deep/y.yml --resume', 'deep/y.yml'],
    ['merge F/p1.ndjson F/s.ndjson -o F/p1.ndjson', 'p1.ndjson'],
    ['compare F --head 2030-01-01 -o F/x.yaml', 'x.yaml'],
    ['compare F/s.ndjson --head F/rules/r.yaml -o F/rules/r.yaml', 'rules/r.yaml'],
    ['sweep F/s.ndjson --set 25b-1/stay --from 1 --to 2 --step 1 -o F/s.ndjson', 's.ndjson'],
    ['rules fmt F/rules/r.yaml --check -o F/rules/r.yaml', 'rules/r.yaml'],
  ])('%s', async (call, named) => {
    const folder = folderWith({
      'x.yaml': PROFILE,
      'other.yaml': PROFILE,
      's.ndjson': LINE,
      's.ndjson.new': LINE,
      'p1.ndjson': '',
      'deep/y.yml': PROFILE,
      'rules/r.yaml': 'path: x\n',
    })
    symlinkSync(join(folder, 'x.yaml'), join(folder, 'soft.yaml'))
    linkSync(join(folder, 'x.yaml'), join(folder, 'hard.yaml'))
    const before = contents(folder)
    for (const [lang, word] of [
      ['de', 'Hilfe: hinter -o eine andere Datei'],
      ['en', 'help: name another file'],
    ] as const) {
      const argv = call.split(' ').map((word) => word.replace(/^F(?=\/|$)/, folder))
      const { status, out, err } = await bleibeweg([...argv, '--lang', lang])
      expect({ status, out }).toEqual({ status: 73, out: '' })
      expect(err).toContain(named)
      expect(err).toContain(word)
    }
    expect(contents(folder)).toEqual(before)
  })

  test('a folder as output is refused before the work, and nothing stays behind', async () => {
    const folder = folderWith({ 's.ndjson': LINE, 'out/kept': '' })
    const { status, err } = await bleibeweg(['batch', join(folder, 's.ndjson'), '-o', join(folder, 'out')])
    expect(status).toBe(73)
    expect(err).toContain('die Ausgabe ist ein Ordner')
    expect(readdirSync(folder).sort()).toEqual(['out', 's.ndjson'])
  })

  test('a file beside the inputs is written as ever, also a second time', async () => {
    const folder = folderWith({ 'x.yaml': PROFILE, 'x.copy': '' })
    const argv = ['validate', join(folder, 'x.yaml'), '-o', join(folder, 'x.copy')]
    for (const _ of [1, 2]) expect((await bleibeweg(argv)).status).toBe(0)
    expect(readFileSync(join(folder, 'x.copy'), 'utf8')).toContain('in Ordnung')
  })
})

function contents(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => !e.isDirectory())
    .map((e) => `${e.name}: ${readFileSync(join(e.parentPath, e.name), 'utf8')}`)
    .sort()
}
