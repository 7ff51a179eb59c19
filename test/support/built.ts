/** The program as it is shipped, built from the sources as they are now into a folder of its own: for tests that kill it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { shippedPack } from './rules.ts'

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

/** The path of the program; start it with `node`. */
export async function built(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'bleibeweg-')), 'dist')
  mkdirSync(folder)
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(shippedPack().packed))
  const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node20.12', logLevel: 'error' } as const
  await build({
    ...shared,
    entryPoints: [source('cli/main.ts')],
    outfile: join(folder, 'program.cjs'),
    banner: { js: "const fileUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'fileUrl' },
  })
  await build({ ...shared, entryPoints: [source('caseload/worker.ts')], outfile: join(folder, 'batch-worker.cjs') })
  return join(folder, 'program.cjs')
}
