/** The commands for rule authors: `rules list`, `rules show` and so on. */
import { type Adder, collect } from './command.ts'

export function addRulesCommands({ command, withRules, help, io, ran }: Adder): void {
  command('list', help.rulesList, [], (made) =>
    made
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|list|md|json>', help.format)
      .action(async (options) => {
        const { rulesListCommand } = await import('./rules-list.ts')
        ran.status = await rulesListCommand(options, io)
      }),
  )

  command('show', help.rulesShow, [['<path>', help.rulesPath]], (made) =>
    withRules(made)
      .option('--format <text|list|md|json>', help.format)
      .action(async (path, options) => {
        const { rulesShowCommand } = await import('./rules-show.ts')
        ran.status = await rulesShowCommand(path, options, io)
      }),
  )

  command('test', help.rulesTest, [['[path...]', help.rulesPaths]], (made) =>
    made
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|list|md|json>', help.format)
      .action(async (paths, options) => {
        const { rulesTestCommand } = await import('./rules-test.ts')
        ran.status = await rulesTestCommand(paths, options, io)
      }),
  )

  command('coverage', help.rulesCoverage, [['[path...]', help.rulesPaths]], (made) =>
    made
      .option('--statute', help.statute)
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|list|md|json|html>', help.format)
      .action(async (paths, options) => {
        if (!options.statute) {
          const { rulesConditionsCommand } = await import('./rules-conditions.ts')
          ran.status = await rulesConditionsCommand(paths, options, io)
          return
        }
        const { rulesCoverageCommand } = await import('./rules-coverage.ts')
        ran.status = await rulesCoverageCommand(paths, options, io)
      }),
  )

  command('mutate', help.rulesMutate, [['[path...]', help.rulesPaths]], (made) =>
    made
      .option('--min <share>', help.mutateMin)
      .option('--jobs <n>', help.mutateJobs)
      .option('--sample <share>', help.mutateSample)
      .option('--cache <file>', help.mutateCache)
      .option('--no-cache', help.mutateNoCache)
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|list|md|json>', help.format)
      .action(async (paths, options) => {
        const { rulesMutateCommand } = await import('./rules-mutate.ts')
        ran.status = await rulesMutateCommand(paths, options, io)
      }),
  )

  command(
    'new',
    help.rulesNew,
    [
      ['<path>', help.rulesNewPath],
      ['<date>', help.rulesNewDate],
    ],
    (made) =>
      made.option('--rules <dir>', help.rulesNewDir, collect).action(async (path, date, options) => {
        const { rulesNewCommand } = await import('./rules-new.ts')
        ran.status = await rulesNewCommand(path, date, options, io)
      }),
  )

  command('lint', help.rulesLint, [], (made) =>
    made
      .option('--fix', help.lintFix)
      .option('--rules <dir>', help.rules, collect)
      .option('--format <text|json>', help.format)
      .action(async (options) => {
        const { rulesLintCommand } = await import('./rules-lint.ts')
        ran.status = await rulesLintCommand(options, io)
      }),
  )

  command('schema', help.rulesSchema, [['<kind>', help.rulesSchemaKind]], (made) =>
    made.action(async (kind, options) => {
      const { rulesSchemaCommand } = await import('./rules-schema.ts')
      ran.status = await rulesSchemaCommand(kind, options, io)
    }),
  )

  command('fmt', help.rulesFmt, [['[file...]', help.rulesFmtFiles]], (made) =>
    made.option('--check', help.rulesFmtCheck).action(async (files, options) => {
      const { rulesFmtCommand } = await import('./rules-fmt.ts')
      ran.status = await rulesFmtCommand(files, options, io)
    }),
  )

  command(
    'diff',
    help.rulesDiff,
    [
      ['<a>', help.rulesSideA],
      ['[b]', help.rulesSideB],
    ],
    (made) =>
      withRules(made)
        .option('--path <id>', help.path)
        .option('--cases <path>', help.rulesDiffCases, collect)
        .option('--format <text|list|md|json>', help.format)
        .action(async (a, b, options) => {
          const { rulesDiffCommand } = await import('./rules-diff.ts')
          ran.status = await rulesDiffCommand(a, b, options, io)
        }),
  )
}
