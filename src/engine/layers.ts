/**
 * Layers: federal statute, Land decree, local catalogue. A household chooses them by where it lives; a later layer may
 * settle a reading, and every finding names the layer that decided it. None changes the statute.
 */
import type { Household } from '../profile/schema.ts'
import type { Layer } from '../rules/schema.ts'
import { DAWN, type Day, DUSK, parseDay } from '../time/day.ts'

const ORDER: readonly Layer['kind'][] = ['federal', 'land', 'municipality']

/** The layers for a household, federal first. `chosen` names them instead of the household; the federal one always counts. */
export function layersFor(
  all: readonly Layer[],
  household: Household | undefined,
  chosen: readonly string[] | undefined,
): readonly Layer[] {
  return all
    .filter((layer) => layer.kind === 'federal' || (chosen ? chosen.includes(layer.layer) : applies(layer, household)))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

function applies({ applies_to }: Layer, household: Household | undefined): boolean {
  if (!applies_to || !household) return false
  const land = applies_to.land === undefined || applies_to.land === household.land
  const municipality =
    applies_to.municipality === undefined ||
    (household.municipality !== undefined && applies_to.municipality.includes(household.municipality))
  return land && municipality
}

/** A reading that a layer follows, and when. */
export interface Settlement {
  readonly layer: string
  readonly reading: string
  readonly source: string | { readonly de: string; readonly en: string }
  readonly from: Day
  /** First day after it. */
  readonly until: Day
}

/** What the layers say about the readings of `25b-1/livelihood`: the last one in order decides. */
export function settlementOf(layers: readonly Layer[], code: string): Settlement | undefined {
  const found = layers.findLast((layer) => layer.readings?.[code])
  const said = found?.readings?.[code]
  if (!found || !said) return undefined
  const until = said.to === undefined ? undefined : parseDay(said.to)
  return {
    layer: found.layer,
    reading: said.reading,
    source: said.source,
    from: (said.from === undefined ? undefined : parseDay(said.from)) ?? DAWN,
    until: until === undefined ? DUSK : ((until + 1) as Day),
  }
}
