/** The commands about families, caseloads and facts. Each one loads its code only when it is called. */
import type { Command } from 'commander'
import { type Adder, collect } from './command.ts'

export function addCommands({ command, withRules, help, io, ran }: Adder): void {
  const withReport = (made: Command): Command =>
    made
      .option('--format <text|list|md|csv|ndjson|json|html>', help.format)
      .option('--sort <deadline|case|input>', help.sort)
      .option('--all', help.allLists)
      .option('--csv <de|rfc4180>', help.csv)
      .option('--min-cell <n>', help.minCell)
      .option('--fail-on <outcomes>', help.failOn)

  command('check', help.check, [['<file...>', help.files]], (made) =>
    withRules(made)
      .option('--at <date>', help.at)
      .option('--person <id>', help.person)
      .option('--path <id>', help.path)
      .option('--all', help.all)
      .option('--explain', help.explainOption)
      .option('--strict', help.strict)
      .option('--layer <id>', help.layer, collect)
      .option('--horizon <years>', help.horizon)
      .option('--fail-on <outcomes>', help.failOn)
      .option('--format <text|list|md|json>', help.format)
      .action(async (files, options) => {
        const { checkCommand } = await import('./check.ts')
        ran.status = await checkCommand(files, options, io)
      }),
  )

  command('plan', help.plan, [['<file>', help.file]], (made) =>
    withRules(made)
      .option('--all', help.planAll)
      .option('--person <id>', help.person)
      .option('--by <actor>', help.by)
      .option('--for <actor>', help.forActor)
      .option('--layer <id>', help.layer, collect)
      .option('--horizon <years>', help.horizon)
      .option('--csv <de|rfc4180>', help.csv)
      .option('--format <text|list|md|json|ics|csv>', help.format)
      .action(async (file, options) => {
        const { planCommand } = await import('./plan.ts')
        ran.status = await planCommand(file, options, io)
      }),
  )

  command('worksheet', help.worksheet, [['<file>', help.file]], (made) =>
    withRules(made)
      .option('--person <id>', help.person)
      .option('--view <today|after-grant>', help.view)
      .option('--format <text|list|md|json>', help.format)
      .action(async (file, options) => {
        const { worksheetCommand } = await import('./worksheet.ts')
        ran.status = await worksheetCommand(file, options, io)
      }),
  )

  command('whatif', help.whatif, [['<file>', help.file]], (made) =>
    withRules(made)
      .option('--set <address=value>', help.set, collect)
      .option('--unset <address>', help.unset, collect)
      .option('--with <file>', help.with)
      .option('--at <date>', help.at)
      .option('--person <id>', help.person)
      .option('--all', help.all)
      .option('--format <text|list|md|json>', help.format)
      .action(async (file, options) => {
        const { whatifCommand } = await import('./whatif.ts')
        ran.status = await whatifCommand(file, options, io)
      }),
  )

  command(
    'explain',
    help.explain,
    [
      ['<code>', help.code],
      ['[file]', help.file],
    ],
    (made) =>
      withRules(made)
        .option('--person <id>', help.person)
        .option('--format <text|list|md|json>', help.format)
        .action(async (code, file, options) => {
          const { explainCommand } = await import('./explain.ts')
          ran.status = await explainCommand(code, file, options, io)
        }),
  )

  command('facts', help.facts, [['[id]', help.factId]], (made) =>
    made
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|list|md|json>', help.format)
      .action(async (id, options) => {
        const { factsCommand } = await import('./facts.ts')
        ran.status = await factsCommand(id, options, io)
      }),
  )

  command('interview', help.interview, [['[file]', help.file]], (made) =>
    withRules(made)
      .option('--next', help.nextQuestion)
      .option('--answer <address=value>', help.answer, collect)
      .option('--person <id>', help.person)
      .option('--path <id>', help.path)
      .option('--layer <id>', help.layer, collect)
      .option('--format <text|list|md|json>', help.format)
      .action(async (file, options) => {
        const { interviewCommand } = await import('./interview.ts')
        ran.status = await interviewCommand(file, options, io)
      }),
  )

  command('init', help.init, [], (made) =>
    made
      .option('--case <reference>', help.caseOption)
      .option('--json-schema', help.jsonSchema)
      .option('--force', help.force)
      .action(async (options) => {
        const { initCommand } = await import('./init.ts')
        ran.status = await initCommand(options, io)
      }),
  )

  command('validate', help.validate, [['<file...>', help.files]], (made) =>
    made
      .option('--on <date>', help.on)
      .option('--format <text|json>', help.format)
      .action(async (files, options) => {
        const { validateCommand } = await import('./validate.ts')
        ran.status = await validateCommand(files, options, io)
      }),
  )

  command('batch', help.batch, [['<path...>', help.paths]], (made) =>
    withReport(withRules(made))
      .option('--at <date>', help.at)
      .option('--horizon <years>', help.horizon)
      .option('--strict', help.strict)
      .option('--layer <id>', help.layer, collect)
      .option('--jobs <n>', help.jobs)
      .option('--resume', help.resume)
      .option('--shard <i/n>', help.shard)
      .option('--four-eyes <share>', help.fourEyes)
      .action(async (paths, options) => {
        const { batchCommand } = await import('./batch.ts')
        ran.status = await batchCommand(paths, options, io)
      }),
  )

  command('merge', help.merge, [['<file...>', help.results]], (made) =>
    withReport(made)
      .option('--rules <dir>', help.rules, collect)
      .action(async (files, options) => {
        const { mergeCommand } = await import('./merge.ts')
        ran.status = await mergeCommand(files, options, io)
      }),
  )

  command('synth', help.synth, [], (made) =>
    made
      .option('--persons <n>', help.synthPersons)
      .option('--seed <n>', help.seed)
      .option('--on <date>', help.synthOn)
      .option('--assumptions', help.assumptions)
      .option('--format <ndjson|text|list|md|json>', help.format)
      .action(async (options) => {
        const { synthCommand } = await import('./synth.ts')
        ran.status = await synthCommand(options, io)
      }),
  )

  command('compare', help.compare, [['<path...>', help.casePaths]], (made) =>
    withRules(made)
      .option('--base <rules>', help.base)
      .option('--head <rules>', help.head)
      .option('--by <what>', help.compareBy, collect)
      .option('--all', help.compareAll)
      .option('--layer <id>', help.layer, collect)
      .option('--horizon <years>', help.horizon)
      .option('--min-cell <n>', help.minCell)
      .option('--watch', help.watch)
      .option('--csv <de|rfc4180>', help.csvForm)
      .option('--format <text|list|md|csv|json|html>', help.format)
      .action(async (paths, options) => {
        const { compareCommand } = await import('./compare.ts')
        ran.status = await compareCommand(paths, options, io)
      }),
  )

  command('sweep', help.sweep, [['<path...>', help.casePaths]], (made) =>
    withRules(made)
      .option('--set <address>', help.sweepSet)
      .option('--from <n>', help.sweepFrom)
      .option('--to <n>', help.sweepTo)
      .option('--step <n>', help.sweepStep)
      .option('--csv <de|rfc4180>', help.csvForm)
      .option('--format <text|list|md|csv|json|svg>', help.format)
      .action(async (paths, options) => {
        const { sweepCommand } = await import('./sweep.ts')
        ran.status = await sweepCommand(paths, options, io)
      }),
  )
}
