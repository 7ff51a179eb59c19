// Builds the program: rules packed and checked into one file, the command line and the library bundled.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
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

// commander could start other programs as commands; this one has none
const noChildren = {
  name: 'no-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'late' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'late' }, () => ({
      contents: "module.exports = { get spawn() { return require('node:child_process').spawn } }",
    }))
  },
}

// colour or none is said by whoever paints: no need to ask the terminal for it
const noGuess = {
  name: 'no-guess',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /supports-color/ }, ({ path, importer }) =>
      importer.includes('chalk') ? { path, namespace: 'told' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'told' }, () => ({ contents: 'export default { stdout: false, stderr: false }' }))
  },
}

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.12',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [oneLanguage, noChildren, noGuess],
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

// the command line: what `src/cli/parts.ts` names, each one file, and what starts them
const RUN = ['fixtures/rift.yaml', '--on', '2026-11-22', '--lang', 'de']
await part('help', [], [['--help', '--lang', 'de']])
await part('check', ['check', 'context', 'spare'], [['check', ...RUN]])
await part('program', undefined, [
  ['plan', ...RUN],
  ['explain', '25b-1', ...RUN],
  ['worksheet', ...RUN],
])
await build({ ...shared, format: 'cjs', entryPoints: ['src/cli/start.ts'], outfile: 'dist/start.cjs', banner: {} })

// threads of their own
await build({ ...shared, entryPoints: ['src/cli/mutate-worker.ts'], outfile: 'dist/mutate-worker.js', minify: true })
await build({
  ...shared,
  format: 'cjs',
  entryPoints: ['src/caseload/worker.ts'],
  outfile: 'dist/batch-worker.cjs',
  minify: true,
  banner: {},
})

// the library
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' })

/** The program with no more than these commands, as a function of what a module is given, and its code cache. */
async function part(name, commands, runs) {
  const outfile = `dist/${name}.cjs`
  const { outputFiles } = await build({
    ...shared,
    format: 'cjs',
    write: false,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    minify: true,
    banner: {
      js: "(function(exports,require,module,__filename,__dirname){const here={get url(){return require('node:url').pathToFileURL(__filename).href}};",
    },
    footer: { js: '})' },
    define: { 'import.meta.url': 'here.url' },
    plugins: [...shared.plugins, ...(commands ? [only(commands)] : [])],
  })
  // one byte a letter: read and kept at half the cost. What is left beyond ASCII stands in regular expressions.
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(outfile, outputFiles[0].text.replace(/[^\0-\x7f]/g, escaped))
  warmUp(resolve(outfile), runs)
}

/** Leaves out what is loaded on demand, but for these files of `src/cli`. */
function only(commands) {
  return {
    name: 'only',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'dynamic-import' && !commands.includes(basename(path, '.ts'))
          ? { path, namespace: 'elsewhere' }
          : undefined,
      )
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not in this part of the program`)})`,
      }))
    },
  }
}

/** Runs a part and keeps what V8 compiled for it. A build that cannot do so is complete all the same. */
function warmUp(file, runs) {
  const code = `
    const v8 = require('node:v8'), { Script } = require('node:vm'), { createRequire } = require('node:module'), fs = require('node:fs'), path = require('node:path')
    const file = ${JSON.stringify(file)}
    if (!file.endsWith('help.cjs')) v8.setFlagsFromString('--interrupt-budget=1000000')
    const script = new Script(fs.readFileSync(file, 'latin1'), { filename: file })
    process.stdout.write = () => true
    for (const argv of ${JSON.stringify(runs)}) {
      process.argv = [process.argv[0], file, ...argv]
      const module = { exports: {} }
      script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
    }
    process.on('exit', () => fs.writeFileSync(file + '.cache', script.createCachedData()))`
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  if (status !== 0) console.error(`no code cache: ${stderr}`)
}
