// Builds the program: rules packed and checked into one file, the command line and the library bundled.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// zod brings its messages in forty languages; the program has its own
const oneLanguage = {
  name: 'one-language',
  setup({ onResolve }) {
    onResolve({ filter: /locales\/index\.js$/ }, ({ resolveDir }) =>
      resolveDir.includes('zod') ? { path: join(resolveDir, '..', 'locales', 'en.js') } : undefined,
    )
  },
}

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.12',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [oneLanguage],
  banner: {
    js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);",
  },
}

mkdirSync('dist', { recursive: true })

const packer = join(mkdtempSync(join(tmpdir(), 'bleibeweg-')), 'pack-up.mjs')
await build({ ...shared, entryPoints: ['src/lab/pack-up.ts'], outfile: packer })
const { packUp, profileSchemaText } = await import(pathToFileURL(packer).href)
const packed = packUp('rules')
if (!packed.ok) {
  console.error(packed.message)
  process.exit(1)
}
writeFileSync('dist/rules.json', packed.json)
writeFileSync('dist/profile.schema.json', profileSchemaText())
rmSync(dirname(packer), { recursive: true })

// the command line: one file, started from a code cache made here for the Node that runs it
await build({
  ...shared,
  format: 'cjs',
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/program.cjs',
  minify: true,
  banner: { js: "const fileUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'fileUrl' },
})
await build({ ...shared, entryPoints: ['src/cli/mutate-worker.ts'], outfile: 'dist/mutate-worker.js', minify: true })
await build({ ...shared, entryPoints: ['src/cli/start.ts'], outfile: 'dist/cli.js', banner: {} })
// the threads of batch
await build({
  ...shared,
  format: 'cjs',
  entryPoints: ['src/caseload/worker.ts'],
  outfile: 'dist/batch-worker.cjs',
  minify: true,
  banner: {},
})
await warmUp(resolve('dist/program.cjs'))

// the library
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' })

/** Runs the program once and keeps what V8 compiled for it. A build that cannot do so is complete all the same. */
async function warmUp(program) {
  const code = `
    require('node:v8').setFlagsFromString('--interrupt-budget=1000000')
    const { Script } = require('node:vm'), { Module, createRequire } = require('node:module'), fs = require('node:fs'), path = require('node:path')
    const file = ${JSON.stringify(program)}
    const script = new Script(Module.wrap(fs.readFileSync(file, 'utf8')), { filename: file })
    process.stdout.write = () => true
    process.argv = [process.argv[0], file, 'check', 'fixtures/rift.yaml', '--on', '2026-11-22', '--lang', 'de']
    const module = { exports: {} }
    script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
    process.on('exit', () => fs.writeFileSync(file + '.cache', script.createCachedData()))`
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  if (status !== 0) console.error(`no code cache: ${stderr}`)
}
