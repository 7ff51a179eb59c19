/** The steps of a plan, one by one: who does what by when. */

import { DAWN, type Day, formatDay } from '../../time/day.ts'
import type { Duration } from '../../time/period.ts'
import { namesEducation } from '../cause.ts'
import { datesOf, type Fields, firstEnd, type ItemsFor, isOfAge, NOTHING, ofStep, startOf } from './item.ts'
import { questions } from './questions.ts'
import type { PlanStep } from './result.ts'
import type { Route } from './route.ts'
import { leadOf } from './schedule.ts'
import { paperOf } from './targets.ts'

const PAPER_LEAD: Duration = { months: 1, days: 0 }
const EXTENSION_LEAD: Duration = { months: 2, days: 0 }

export function itemsOf(given: ItemsFor): readonly PlanStep[] {
  const { person } = given.route
  const all = [
    ...paper(given),
    ...application(given),
    ...proofs(given),
    ...catalogueSteps(given),
    ...supports(given),
    ...questions(given),
    ...appraisals(given),
    ...benefits(given),
    ...collected(given),
  ]
  const ids = all.map((s) => s.key)
  return all
    .filter((s, i) => ids.indexOf(s.key) === i)
    .map(({ key, ...step }) => ({ ...step, id: `${person}/${key}`, person }))
    .map(inOrder)
}

/** The keys of the format in their order. */
function inOrder(s: PlanStep): PlanStep {
  return {
    id: s.id,
    kind: s.kind,
    step: s.step,
    person: s.person,
    path: s.path,
    requirements: s.requirements,
    actor: s.actor,
    with: s.with,
    theme: s.theme,
    proof: s.proof,
    lead_time: s.lead_time,
    start_by: s.start_by,
    due: s.due,
    too_late: s.too_late,
    after: s.after,
  }
}

/** A toleration that runs out within the year is renewed, whatever else is planned. */
function paper({ route, ends, context: { on } }: ItemsFor): readonly Fields[] {
  const found = paperOf(route.person, ends)
  if (found?.kind !== 'paper-expires' || found.date > on + 365) return []
  const due = { start_by: startOf(found.date, PAPER_LEAD, on), due: formatDay(found.date) }
  return [{ ...NOTHING, key: 'renew', kind: 'renew', with: ['abh'], proof: [], ...due }]
}

function application({ route, target, ends, context }: ItemsFor): readonly Fields[] {
  const { opens, path, person, kind } = route
  if (opens === undefined || kind === 'held') return []
  const filed = context.base.view.persons.get(person)?.member.applications?.some((a) => a.path === path.id)
  if (filed && kind === 'grant') return []
  if (kind === 'extension') {
    const due = { start_by: startOf(opens, EXTENSION_LEAD, context.on), due: formatDay((opens - 1) as Day) }
    return [
      { ...NOTHING, key: `extend-${path.short}`, kind: 'extend', path: path.id, with: ['abh', 'beratung'], ...due },
    ]
  }
  const due = firstEnd([target, paperOf(person, ends)?.date], opens)
  return [
    {
      ...NOTHING,
      key: `apply-${path.short}`,
      kind: 'apply',
      path: path.id,
      with: ['beratung', 'abh'],
      proof: ['antragseingang'],
      start_by: formatDay(opens),
      due: due === undefined ? null : formatDay(due),
    },
  ]
}

/** Papers for what is met already, to be handed in with the application. */
function proofs({ route, target, found, context, ends }: ItemsFor): readonly Fields[] {
  const { opens, person } = route
  const { steps } = context.compiled.pack
  if (opens === undefined || route.kind === 'held') return []
  const by = firstEnd([target, paperOf(person, ends)?.date], opens) ?? (opens > context.on ? opens : undefined)
  return (found?.requirements ?? []).flatMap((r) =>
    stepsOf(route, r.id).flatMap((id): Fields[] => {
      const step = steps.get(id)
      if (!step?.brings_proof || r.finding !== 'met' || !isOfAge(context, route, id)) return []
      const lead = leadOf(id, step, context.leads(person))
      const dates = by === undefined ? {} : { start_by: startOf(by, lead, context.on), due: formatDay(by) }
      return [{ ...ofStep({ id, step, lead }), kind: 'proof', path: route.path.id, requirements: [r.id], ...dates }]
    }),
  )
}

/** The steps of a requirement about the person's own school or training, whatever its finding. */
function stepsOf({ path, opens = DAWN }: Route, id: string): readonly string[] {
  const all = path.versions.toReversed().flatMap((v) => v.requirements)
  const found = all.find((r) => r.id === id)
  return found && namesEducation(found, opens) ? found.steps : []
}

function requirementsFor(map: ReadonlyMap<string, readonly string[]>, step: string): readonly string[] {
  return [...map].filter(([, steps]) => steps.includes(step)).map(([requirement]) => requirement)
}

function catalogueSteps(given: ItemsFor): readonly Fields[] {
  const { route, scheduled } = given
  const wanted = new Map([...route.stepsFor, ...route.obstacles.map((o) => [o.requirement, o.steps] as const)])
  return scheduled.map((s) => ({
    ...ofStep(s),
    path: route.path.id,
    requirements: requirementsFor(wanted, s.id),
    ...datesOf(s, given),
    after: s.after,
  }))
}

/** Not needed for the date, but they speak for the person where somebody must weigh. */
function supports({ route, context, target }: ItemsFor): readonly Fields[] {
  return [...route.support].flatMap(([requirement, ids]) =>
    ids.flatMap((id): Fields[] => {
      const step = context.compiled.pack.steps.get(id)
      if (!step || !isOfAge(context, route, id)) return []
      const lead = leadOf(id, step, context.leads(route.person))
      const dates = { start_by: target === undefined ? null : startOf(target, lead, context.on), due: null }
      return [
        {
          ...ofStep({ id, step, lead }),
          kind: 'support',
          path: route.path.id,
          requirements: [...new Set([requirement, ...requirementsFor(route.support, id)])],
          ...dates,
        },
      ]
    }),
  )
}

function appraisals({ route, found, target }: ItemsFor): readonly Fields[] {
  const { opens } = route
  const open = found?.appraisals ?? []
  if (open.length === 0 || opens === undefined || route.kind === 'held') return []
  return [
    {
      ...NOTHING,
      key: `appraise-${route.path.short}`,
      kind: 'appraise',
      path: route.path.id,
      requirements: open,
      actor: 'abh',
      start_by: formatDay(opens),
      due: target !== undefined && target > opens ? formatDay(target) : null,
    },
  ]
}

/** With a permit the benefit changes its law: from AsylbLG to SGB II. */
function benefits({ route, context: { base, on } }: ItemsFor): readonly Fields[] {
  if (route.kind !== 'grant' || route.opens === undefined || route.path.grants.includes('duldung')) return []
  const drawn = base.view.persons.get(route.person)?.member.benefits ?? []
  const runs = drawn.some((b) => b.kind === 'asylblg' && (b.to === undefined || b.to.last >= on))
  if (!runs) return []
  return [
    {
      ...NOTHING,
      key: 'benefits',
      kind: 'benefits',
      actor: 'sozialamt',
      with: ['jobcenter', 'familie'],
      theme: 'benefits',
    },
  ]
}

function collected({ collect, context, route }: ItemsFor): readonly Fields[] {
  return collect.flatMap((gap) =>
    gap.steps.slice(0, 1).flatMap((id): Fields[] => {
      const step = context.compiled.pack.steps.get(id)
      if (!step) return []
      const lead = leadOf(id, step, context.leads(route.person))
      return [
        {
          ...ofStep({ id, step, lead }),
          kind: 'collect',
          path: gap.path,
          requirements: [gap.requirement],
          start_by: gap.start_by,
          due: gap.by,
          too_late: gap.too_late,
        },
      ]
    }),
  )
}
