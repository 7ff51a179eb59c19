/** Which amounts each series holds: a closed set of keys, so that a misspelled one is found when the file is read. */
import * as z from 'zod/mini'

type Value = number | readonly number[]
export type ValueSchema = z.ZodMiniType<Value | undefined>

/** Euros with at most two decimals, kept as integer cents. */
const euros = z.pipe(
  z.number().check(z.gte(0), z.lte(1_000_000), z.multipleOf(0.01)),
  z.transform((value) => Math.round(value * 100)),
)
const eurosList = z.array(euros).check(z.minLength(1))
const six = z.array(euros).check(z.length(6))
const percent = z.number().check(z.gte(0), z.lte(100))
const whole = z.int().check(z.gte(0), z.lte(1000))
const steps = <T>(value: T) => ({ rbs1: value, rbs2: value, rbs3: value, rbs4: value, rbs5: value, rbs6: value })

export const KINDS: Readonly<Record<string, Readonly<Record<string, ValueSchema>>>> = {
  regelbedarf: steps(euros),
  'mehrbedarf-alleinerziehend': {
    one_child_under: whole,
    several_children_under: whole,
    several_from: whole,
    several_to: whole,
    nr1: percent,
    per_child: percent,
    cap: percent,
  },
  warmwasser: steps(percent),
  kindergeld: { child1: euros, child2: euros, child3: euros, child4plus: euros },
  erwerbstaetigenabsetzung: {
    base: euros,
    costs_above: euros,
    limits: eurosList,
    percents: z.array(percent).check(z.minLength(1)),
    top_with_minor_child: euros,
    young_in_training: z.int().check(z.gte(0), z.lte(1)),
  },
  mindestlohn: { gross: euros },
  geringfuegigkeitsgrenze: { gross: euros },
  mindestausbildungsverguetung: { year1: euros, year2: euros, year3: euros, year4: euros },
  asylblg: { personal: six, necessary: six },
  analogleistungen: { months: whole },
  unterhaltsvorschuss: { age_0_5: euros, age_6_11: euros, age_12_17: euros },
  kinderzuschlag: { at_most: euros },
  'zumutbarkeit-alleinerziehende': { child_age: whole },
  vermoegensfreibetrag: {
    from_age: z.array(whole).check(z.minLength(1)),
    amount: eurosList,
    waiting_first: z.optional(euros),
    waiting_further: z.optional(euros),
  },
}
