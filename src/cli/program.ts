/** The commands, as commander reads them. Each one loads its code only when it is called. */
import { Command } from 'commander'
import { HELP } from '../messages/help.ts'
import type { Lang } from '../messages/language.ts'
import { helpTitle, usageError, usageLine } from '../messages/usage.ts'
import { EXIT, type ExitStatus } from './exit.ts'
import type { Io } from './io.ts'

export interface Run {
  readonly program: Command
  /** The status of the command that ran. */
  readonly status: () => ExitStatus
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Options that name what is read; `-o` must be none of it. */
const INPUT_OPTIONS = ['rules', 'with', 'base', 'head', 'cases', 'cache']

/** Commands whose `-o` is a folder they add to. */
const WRITES_FOLDER: ReadonlySet<string> = new Set(['new'])

const WIDTH = 100

/** As wide as the terminal, else `COLUMNS`, else what an office screen shows. */
const helpWidth = (io: Io): number => io.columns ?? (Number(io.env['COLUMNS']) || WIDTH)

export function buildProgram(io: Io, lang: Lang, version: string): Run {
  const help = HELP[lang]
  let status: ExitStatus = EXIT.done
  const program = new Command('bleibeweg')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => helpTitle(title, lang),
      styleUsage: (usage) => usageLine(usage, lang),
      subcommandTerm: (sub) => usageLine([sub.name(), sub.usage()].join(' '), lang),
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(usageError(text, lang)),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
    })
    .addHelpText('after', `\n${help.after}`)
    .showSuggestionAfterError(true)
    .hook('preAction', async (_, called) => {
      const { output, ...options } = called.opts()
      if (output === undefined || WRITES_FOLDER.has(called.name())) return
      const [{ contextOf }, { spareInputs }] = await Promise.all([import('./context.ts'), import('./spare.ts')])
      const read = INPUT_OPTIONS.map((name) => options[name])
      const inputs = [...called.args, ...read.flat()].filter((path) => typeof path === 'string')
      spareInputs(contextOf(io, options), output, inputs)
    })

  const command = (usage: string, description: string, parent = program): Command => {
    const made = parent.command(usage).description(description).helpOption('-h, --help', help.help)
    return made
      .option('--lang <de|en>', help.lang)
      .option('-o, --output <file>', help.output)
      .option('--quiet', help.quiet)
  }
  const withRules = (made: Command): Command =>
    made.option('--on <date>', help.on).option('--rules <dir>', help.rules, collect)

  withRules(command('check', help.check))
    .argument('<file...>', help.files)
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
      status = await checkCommand(files, options, io)
    })

  withRules(command('plan', help.plan))
    .argument('<file>', help.file)
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
      status = await planCommand(file, options, io)
    })

  withRules(command('worksheet', help.worksheet))
    .argument('<file>', help.file)
    .option('--person <id>', help.person)
    .option('--view <today|after-grant>', help.view)
    .option('--format <text|list|md|json>', help.format)
    .action(async (file, options) => {
      const { worksheetCommand } = await import('./worksheet.ts')
      status = await worksheetCommand(file, options, io)
    })

  withRules(command('whatif', help.whatif))
    .argument('<file>', help.file)
    .option('--set <address=value>', help.set, collect)
    .option('--unset <address>', help.unset, collect)
    .option('--with <file>', help.with)
    .option('--at <date>', help.at)
    .option('--person <id>', help.person)
    .option('--all', help.all)
    .option('--format <text|list|md|json>', help.format)
    .action(async (file, options) => {
      const { whatifCommand } = await import('./whatif.ts')
      status = await whatifCommand(file, options, io)
    })

  withRules(command('explain', help.explain))
    .argument('<code>', help.code)
    .argument('[file]', help.file)
    .option('--person <id>', help.person)
    .option('--format <text|list|md|json>', help.format)
    .action(async (code, file, options) => {
      const { explainCommand } = await import('./explain.ts')
      status = await explainCommand(code, file, options, io)
    })

  command('facts', help.facts)
    .argument('[id]', help.factId)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (id, options) => {
      const { factsCommand } = await import('./facts.ts')
      status = await factsCommand(id, options, io)
    })

  withRules(command('interview', help.interview))
    .argument('[file]', help.file)
    .option('--next', help.nextQuestion)
    .option('--answer <address=value>', help.answer, collect)
    .option('--person <id>', help.person)
    .option('--path <id>', help.path)
    .option('--layer <id>', help.layer, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (file, options) => {
      const { interviewCommand } = await import('./interview.ts')
      status = await interviewCommand(file, options, io)
    })

  command('init', help.init)
    .option('--case <reference>', help.caseOption)
    .option('--json-schema', help.jsonSchema)
    .option('--force', help.force)
    .action(async (options) => {
      const { initCommand } = await import('./init.ts')
      status = await initCommand(options, io)
    })

  command('validate', help.validate)
    .argument('<file...>', help.files)
    .option('--on <date>', help.on)
    .option('--format <text|json>', help.format)
    .action(async (files, options) => {
      const { validateCommand } = await import('./validate.ts')
      status = await validateCommand(files, options, io)
    })

  const withReport = (made: Command): Command =>
    made
      .option('--format <text|list|md|csv|ndjson|json|html>', help.format)
      .option('--sort <deadline|case|input>', help.sort)
      .option('--all', help.allLists)
      .option('--csv <de|rfc4180>', help.csv)
      .option('--min-cell <n>', help.minCell)
      .option('--fail-on <outcomes>', help.failOn)

  withReport(withRules(command('batch', help.batch)))
    .argument('<path...>', help.paths)
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
      status = await batchCommand(paths, options, io)
    })

  withReport(command('merge', help.merge))
    .argument('<file...>', help.results)
    .option('--rules <dir>', help.rules, collect)
    .action(async (files, options) => {
      const { mergeCommand } = await import('./merge.ts')
      status = await mergeCommand(files, options, io)
    })

  command('synth', help.synth)
    .option('--persons <n>', help.synthPersons)
    .option('--seed <n>', help.seed)
    .option('--on <date>', help.synthOn)
    .option('--assumptions', help.assumptions)
    .option('--format <ndjson|text|list|md|json>', help.format)
    .action(async (options) => {
      const { synthCommand } = await import('./synth.ts')
      status = await synthCommand(options, io)
    })

  withRules(command('compare', help.compare))
    .argument('<path...>', help.casePaths)
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
      status = await compareCommand(paths, options, io)
    })

  withRules(command('sweep', help.sweep))
    .argument('<path...>', help.casePaths)
    .option('--set <address>', help.sweepSet)
    .option('--from <n>', help.sweepFrom)
    .option('--to <n>', help.sweepTo)
    .option('--step <n>', help.sweepStep)
    .option('--csv <de|rfc4180>', help.csvForm)
    .option('--format <text|list|md|csv|json|svg>', help.format)
    .action(async (paths, options) => {
      const { sweepCommand } = await import('./sweep.ts')
      status = await sweepCommand(paths, options, io)
    })

  const rules = program.command('rules').description(help.rulesCommand).helpOption('-h, --help', help.help)
  rules.helpCommand('help [command]', help.help)

  command('list', help.rulesList, rules)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (options) => {
      const { rulesListCommand } = await import('./rules-list.ts')
      status = await rulesListCommand(options, io)
    })

  withRules(command('show', help.rulesShow, rules))
    .argument('<path>', help.rulesPath)
    .option('--format <text|list|md|json>', help.format)
    .action(async (path, options) => {
      const { rulesShowCommand } = await import('./rules-show.ts')
      status = await rulesShowCommand(path, options, io)
    })

  command('test', help.rulesTest, rules)
    .argument('[path...]', help.rulesPaths)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (paths, options) => {
      const { rulesTestCommand } = await import('./rules-test.ts')
      status = await rulesTestCommand(paths, options, io)
    })

  command('coverage', help.rulesCoverage, rules)
    .argument('[path...]', help.rulesPaths)
    .option('--statute', help.statute)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|list|md|json|html>', help.format)
    .action(async (paths, options) => {
      if (!options.statute) {
        const { rulesConditionsCommand } = await import('./rules-conditions.ts')
        status = await rulesConditionsCommand(paths, options, io)
        return
      }
      const { rulesCoverageCommand } = await import('./rules-coverage.ts')
      status = await rulesCoverageCommand(paths, options, io)
    })

  command('mutate', help.rulesMutate, rules)
    .argument('[path...]', help.rulesPaths)
    .option('--min <share>', help.mutateMin)
    .option('--jobs <n>', help.mutateJobs)
    .option('--sample <share>', help.mutateSample)
    .option('--cache <file>', help.mutateCache)
    .option('--no-cache', help.mutateNoCache)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (paths, options) => {
      const { rulesMutateCommand } = await import('./rules-mutate.ts')
      status = await rulesMutateCommand(paths, options, io)
    })

  command('new', help.rulesNew, rules)
    .argument('<path>', help.rulesNewPath)
    .argument('<date>', help.rulesNewDate)
    .option('--rules <dir>', help.rulesNewDir, collect)
    .action(async (path, date, options) => {
      const { rulesNewCommand } = await import('./rules-new.ts')
      status = await rulesNewCommand(path, date, options, io)
    })

  command('lint', help.rulesLint, rules)
    .option('--fix', help.lintFix)
    .option('--rules <dir>', help.rules, collect)
    .option('--format <text|json>', help.format)
    .action(async (options) => {
      const { rulesLintCommand } = await import('./rules-lint.ts')
      status = await rulesLintCommand(options, io)
    })

  command('schema', help.rulesSchema, rules)
    .argument('<kind>', help.rulesSchemaKind)
    .action(async (kind, options) => {
      const { rulesSchemaCommand } = await import('./rules-schema.ts')
      status = await rulesSchemaCommand(kind, options, io)
    })

  command('fmt', help.rulesFmt, rules)
    .argument('[file...]', help.rulesFmtFiles)
    .option('--check', help.rulesFmtCheck)
    .action(async (files, options) => {
      const { rulesFmtCommand } = await import('./rules-fmt.ts')
      status = await rulesFmtCommand(files, options, io)
    })

  withRules(command('diff', help.rulesDiff, rules))
    .argument('<a>', help.rulesSideA)
    .argument('[b]', help.rulesSideB)
    .option('--path <id>', help.path)
    .option('--cases <path>', help.rulesDiffCases, collect)
    .option('--format <text|list|md|json>', help.format)
    .action(async (a, b, options) => {
      const { rulesDiffCommand } = await import('./rules-diff.ts')
      status = await rulesDiffCommand(a, b, options, io)
    })

  return { program, status: () => status }
}
