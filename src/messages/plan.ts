/** The sentences of a plan, German and English. */
import type { PlanObstacle, PlanStepKind } from '../outlook/plan/result.ts'
import type { Lang } from './language.ts'

/** Why something ends, as a noun phrase. */
export interface LossWords {
  readonly root: 'child-of-age' | 'education-ends' | 'chain-breaks' | 'permit' | 'paper' | 'other'
  readonly about: string
  readonly paths: string
}

export interface PlanTexts {
  readonly title: (label: string, persons: number, on: string) => string
  readonly earliest: string
  readonly unstable: string
  readonly goals: string
  readonly goalColumns: readonly string[]
  readonly settled: string
  readonly noRoute: string
  readonly holds: (until: string | undefined) => string
  readonly openNow: (outcome: string) => string
  readonly opensOn: (date: string, outcome: string) => string
  readonly extends: (date: string) => string
  readonly notProven: string
  readonly reachedBy: (date: string, loss: string) => string
  readonly missed: (date: string, loss: string, days: number) => string
  readonly between: (path: string) => string
  readonly betweenNothing: string
  readonly restsOn: (who: string) => string
  readonly nextBest: (person: string, path: string, date: string) => string
  readonly loss: (loss: LossWords) => string
  readonly steps: (n: number) => string
  readonly stepColumns: readonly string[]
  readonly noSteps: string
  readonly moreQuestions: (n: number, command: string) => string
  readonly now: string
  readonly from: (date: string) => string
  readonly withPermit: string
  readonly soon: string
  readonly kind: Readonly<
    Record<Exclude<PlanStepKind, 'step' | 'proof' | 'support' | 'collect'>, (path: string, what: string) => string>
  >
  readonly forPath: (path: string, requirements: string) => string
  readonly proof: (list: string) => string
  readonly lead: (time: string) => string
  readonly together: (actors: string) => string
  readonly tooLate: string
  readonly support: string
  readonly supportLead: string
  readonly chain: string
  readonly chainColumns: readonly string[]
  readonly grant: (path: string) => string
  readonly extension: (path: string) => string
  readonly held: (path: string) => string
  readonly until: (date: string) => string
  readonly unlimited: string
  readonly ends: Readonly<Record<'settlement' | 'horizon' | 'gap' | 'dead-end', (date: string) => string>>
  /** `ends.gap` where no list of what is missing follows. */
  readonly gapAhead: (date: string) => string
  readonly settlementFrom: (path: string, date: string) => string
  readonly moreBranches: (n: number) => string
  readonly collect: string
  readonly collectLead: string
  readonly collectColumns: readonly string[]
  readonly collectLate: string
  readonly unprovenHeading: string
  readonly unprovenLead: string
  readonly why: Readonly<Record<PlanObstacle['why'], string>>
  readonly possible: (steps: string) => string
  readonly check: (command: string) => string
  readonly assumed: string
  readonly contested: string
  readonly themes: Readonly<Record<string, string>>
  readonly conference: (label: string) => string
  readonly present: (actors: string) => string
  readonly released: (list: string) => string
  readonly releasedTo: (actor: string, themes: string, until: string | undefined) => string
  readonly noRelease: string
  readonly target: (list: string) => string
  readonly sheetColumns: readonly string[]
  readonly sheetFoot: string
  readonly forActor: (label: string, actor: string, on: string) => string
  readonly forActorLead: string
  readonly notVisible: string
  readonly record: (profile: string, rules: string, conditions: number) => string
  readonly calendar: (label: string) => string
  readonly csvColumns: readonly string[]
  readonly csvKind: Readonly<Record<PlanStepKind, string>>
}

const people = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const de: PlanTexts = {
  title: (label, persons, on) =>
    `Integrationsplan · Familie ${label} · ${people(persons, 'Person', 'Personen')} · Stand ${on}`,
  earliest:
    'Jedes Datum eines Weges heißt „frühestens“: Es ist mit den genannten Schritten nachgerechnet und gilt, wenn sie bis dahin belegt sind und sich sonst nichts ändert. Angenommen wird dabei, dass beantragte Titel am selben Tag erteilt werden.',
  unstable:
    'Die besten Wege der Mitglieder hängen wechselseitig voneinander ab; gezeigt ist der Stand nach dem letzten Durchgang.',
  goals: 'ZIELE',
  goalColumns: ['Person', 'Weg', 'Wirkung', 'Stand'],
  settled: 'Niederlassungserlaubnis bereits inne',
  noRoute: 'unter den geprüften Wegen keiner, der mit bekannten Schritten offensteht; siehe „Nicht geprüft“',
  holds: (until) => (until === undefined ? 'bereits inne' : `bereits inne, bis ${until}`),
  openNow: (outcome) => `offen, ${outcome}`,
  opensOn: (date, outcome) => `frühestens ${date}, dann ${outcome}`,
  extends: (date) => `Verlängerung zum ${date}`,
  notProven: 'nicht nachrechenbar, darum ohne Datum',
  reachedBy: (date, loss) => `Zu erreichen bis ${date} (${loss}).`,
  missed: (date, loss, days) =>
    `Zu spät für den ${date} (${loss}): Auch wer sofort beginnt, erreicht das nicht; ${days === 0 ? 'der Weg öffnet sich am Tag danach' : `es bleiben ${people(days, 'Tag', 'Tage')} dazwischen`}.`,
  between: (path) => `Was bleibt: ${path} trägt auch danach.`,
  betweenNothing:
    'Was bleibt: In dieser Zeit trägt keiner der geprüften Wege; eine Duldung aus anderem Grund und die nicht geprüften Wege rechtzeitig mit Behörde und Beratung klären.',
  restsOn: (who) => `Hängt an ${who}; erst deren Antrag, dann dieser.`,
  nextBest: (person, path, date) => `Sonst für ${person}: ${path}, frühestens ${date}.`,
  loss: ({ root, about, paths }) => {
    if (root === 'child-of-age') return `letzter Tag vor der Volljährigkeit von ${about}`
    if (root === 'permit' || root === 'paper') return root === 'permit' ? 'der Titel läuft ab' : 'die Duldung läuft ab'
    if (root === 'education-ends') return `Ende von Schule oder Ausbildung von ${about}`
    return root === 'chain-breaks' ? `das Recht von ${about} endet` : `letzter Tag für ${paths}`
  },
  steps: (n) => `SCHRITTE (${n})`,
  stepColumns: ['Nr.', 'beginnen bis', 'fertig bis', 'Person', 'Schritt', 'wer'],
  noSteps: 'Aus diesen Angaben ergibt sich kein Schritt.',
  moreQuestions: (n, command) => `… ${people(n, 'weitere Angabe fehlt', 'weitere Angaben fehlen')}: ${command}`,
  now: 'sofort',
  from: (date) => `ab ${date}`,
  withPermit: 'erst mit dem Titel',
  soon: 'sobald möglich',
  kind: {
    apply: (path) => `Antrag nach ${path} stellen`,
    extend: (path) => `Verlängerung nach ${path} beantragen`,
    renew: () => 'Zur Verlängerung der Duldung vorsprechen',
    appraise: (path) => `Wertung zu ${path} treffen und begründen`,
    ask: (_path, what) => `Angabe klären: ${what}`,
    benefits: () => 'Wechsel vom AsylbLG zum SGB II vorbereiten',
  },
  forPath: (path, requirements) => `für ${path}: ${requirements}`,
  proof: (list) => `Nachweis: ${list}`,
  lead: (time) => `Vorlauf ${time}`,
  together: (actors) => `mit ${actors}`,
  tooLate: 'sofort beginnen; das Ziel davor ist nicht mehr zu erreichen',
  support: 'STÜTZT DIE WERTUNG',
  supportLead: 'Keine Bedingung für das Datum; spricht aber für die Person, wo gewertet oder abgesehen wird.',
  chain: 'WIE ES WEITERGEHT',
  chainColumns: ['Person', 'Datum', 'Titel', 'bis'],
  grant: (path) => path,
  extension: (path) => `${path}, Verlängerung`,
  held: (path) => `${path}, bereits inne`,
  until: (date) => `bis ${date}`,
  unlimited: 'unbefristet',
  ends: {
    settlement: (date) => `Am Ziel: Niederlassungserlaubnis frühestens ${date}.`,
    horizon: (date) => `Trägt bis zum Ende des Ausblicks (${date}).`,
    gap: (date) =>
      `Der Titel endet am ${date}; für die Verlängerung fehlt nach heutigem Stand noch etwas, siehe „Jetzt schon sammeln“.`,
    'dead-end': (date) =>
      `Sackgasse: Mit dem ${date} endet dieser Weg, und unter den geprüften Wegen schließt keiner an.`,
  },
  gapAhead: (date) =>
    `Der Titel endet am ${date}; für die Verlängerung fehlt nach heutigem Stand noch etwas: bleibeweg plan nennt es.`,
  settlementFrom: (path, date) =>
    `Niederlassungserlaubnis (${path}) frühestens ${date}, wenn der Titel bis dahin verlängert wird und alles Fehlende da ist.`,
  moreBranches: (n) => `… ${people(n, 'weitere Abzweigung', 'weitere Abzweigungen')} nicht verfolgt`,
  collect: 'JETZT SCHON SAMMELN',
  collectLead:
    'Was Verlängerung und Niederlassungserlaubnis später verlangen und was man nicht nachholen kann, wenn es zu spät beginnt.',
  collectColumns: ['Person', 'was', 'wofür', 'gebraucht am', 'beginnen bis'],
  collectLate: 'reicht bis dahin nicht mehr: verschiebt sich',
  unprovenHeading: 'NICHT NACHRECHENBAR',
  unprovenLead:
    'Hier nennt der Plan kein Datum: Was der Schritt bewirkt, lässt sich nicht ohne weitere Angaben in die Akte eintragen.',
  why: {
    'no-step': 'die Angabe fehlt; erst klären',
    'not-writable': 'was der Schritt bewirkt, hängt von Angaben ab, die noch niemand kennt',
    'not-enough': 'die bekannten Schritte reichen nach der Nachrechnung nicht',
    relative: 'hängt an einem Weg in der Familie, den die Nachrechnung nicht bestätigt',
    'not-confirmed': 'die Nachrechnung bestätigt den Weg nicht',
  },
  possible: (steps) => `möglich: ${steps}`,
  check: (command) => `Gegenprobe: ${command}`,
  assumed: 'unter Annahmen',
  contested: 'strittig, ob dieser Wechsel möglich ist',
  themes: {
    schooling: 'Schule',
    training: 'Ausbildung',
    qualifications: 'Abschlüsse',
    qualification: 'Abschlüsse',
    work: 'Arbeit',
    german: 'Deutsch',
    civic: 'Grundkenntnisse und Bekenntnis',
    passport: 'Pass',
    identity: 'Identität',
    housing: 'Wohnung',
    benefits: 'Leistungen',
    family: 'Familie',
    health: 'Gesundheit',
    conduct: 'Mitwirkung',
    asylum: 'Asylverfahren',
    stay: 'Aufenthalt',
    status: 'Aufenthalt',
  },
  conference: (label) => `FALLKONFERENZ · Familie ${label} · Datum ____________  Ort ____________`,
  present: (actors) => `Teilnehmende: ${actors}   Moderation: __________`,
  released: (list) => `Einwilligung: ${list}`,
  releasedTo: (actor, themes, until) => `${actor}: ${themes}${until ? ` (bis ${until})` : ''}`,
  noRelease: 'Einwilligung: keine in der Akte; nur Behörde, Beratung und Familie sehen dieses Blatt.',
  target: (list) => `Ziel: ${list}`,
  sheetColumns: ['Nr.', 'Person', 'Aufgabe', 'von – bis', 'erledigt', 'Entscheidung'],
  sheetFoot:
    'Wiedervorlage: ____________   Nächste Konferenz: ____________   Protokoll: __________   Gesehen (4 Augen): __________',
  forActor: (label, actor, on) => `Aufgaben für ${actor} · Fall ${label} · Stand ${on}`,
  forActorLead: 'Nur eigene Aufgaben, und nur zu Themen, die die Familie freigegeben hat.',
  notVisible: 'Weitere Angaben liegen nicht vor oder sind nicht freigegeben.',
  record: (profile, rules, conditions) =>
    `Eingabe ${profile} · Regeln ${rules} · ${conditions} Bedingungen der nachgerechneten Wege von zwei Rechenwerken gleich entschieden`,
  calendar: (label) => `Integrationsplan ${label}`,
  csvColumns: [
    'Nr.',
    'Kennung',
    'Art',
    'Person',
    'Schritt',
    'Weg',
    'wer',
    'mit',
    'beginnen bis',
    'fertig bis',
    'Vorlauf Monate',
    'zu spät',
    'Nachweis',
  ],
  csvKind: {
    step: 'Schritt',
    proof: 'Nachweis',
    support: 'stützt die Wertung',
    apply: 'Antrag',
    extend: 'Verlängerung',
    renew: 'Duldung',
    appraise: 'Wertung',
    ask: 'Angabe',
    benefits: 'Leistungen',
    collect: 'sammeln',
  },
}

const en: PlanTexts = {
  title: (label, persons, on) =>
    `Integration plan · family ${label} · ${people(persons, 'person', 'persons')} · as of ${on}`,
  earliest:
    'Every date of a way means “at the earliest”: it was evaluated with the steps named, and holds if they are proven by then and nothing else changes. Permits applied for are taken to be issued on the same day.',
  unstable: 'The members’ best ways depend on each other in turn; shown is the state after the last pass.',
  goals: 'GOALS',
  goalColumns: ['person', 'path', 'effect', 'state'],
  settled: 'settlement permit already held',
  noRoute: 'none of the paths checked can be opened by known steps; see “Not checked”',
  holds: (until) => (until === undefined ? 'already held' : `already held, until ${until}`),
  openNow: (outcome) => `open, ${outcome}`,
  opensOn: (date, outcome) => `not before ${date}, then ${outcome}`,
  extends: (date) => `extension as of ${date}`,
  notProven: 'cannot be evaluated, therefore without a date',
  reachedBy: (date, loss) => `To be reached by ${date} (${loss}).`,
  missed: (date, loss, days) =>
    `Too late for ${date} (${loss}): not even an immediate start reaches it; ${days === 0 ? 'the way opens the day after' : `${people(days, 'day', 'days')} remain between`}.`,
  between: (path) => `What remains: ${path} carries on after it.`,
  betweenNothing:
    'What remains: none of the paths checked carries this time; settle a toleration on another ground and the paths not checked with authority and advice centre in time.',
  restsOn: (who) => `Depends on ${who}; theirs is filed first, then this.`,
  nextBest: (person, path, date) => `Otherwise for ${person}: ${path}, not before ${date}.`,
  loss: ({ root, about, paths }) => {
    if (root === 'child-of-age') return `last day before ${about} comes of age`
    if (root === 'permit' || root === 'paper')
      return root === 'permit' ? 'the permit runs out' : 'the toleration runs out'
    if (root === 'education-ends') return `school or training of ${about} ends`
    return root === 'chain-breaks' ? `the right of ${about} ends` : `last day for ${paths}`
  },
  steps: (n) => `STEPS (${n})`,
  stepColumns: ['no.', 'start by', 'done by', 'person', 'step', 'who'],
  noSteps: 'No step follows from what the file says.',
  moreQuestions: (n, command) => `… ${people(n, 'further fact is missing', 'further facts are missing')}: ${command}`,
  now: 'now',
  from: (date) => `from ${date}`,
  withPermit: 'with the permit only',
  soon: 'as soon as possible',
  kind: {
    apply: (path) => `file the application under ${path}`,
    extend: (path) => `apply for the extension under ${path}`,
    renew: () => 'have the toleration renewed',
    appraise: (path) => `weigh under ${path} and give reasons`,
    ask: (_path, what) => `find out: ${what}`,
    benefits: () => 'prepare the change from AsylbLG to SGB II',
  },
  forPath: (path, requirements) => `for ${path}: ${requirements}`,
  proof: (list) => `proof: ${list}`,
  lead: (time) => `lead time ${time}`,
  together: (actors) => `with ${actors}`,
  tooLate: 'begin at once; the date before can no longer be reached',
  support: 'SUPPORTS THE APPRAISAL',
  supportLead: 'No condition for the date; it speaks for the person where somebody weighs or may waive.',
  chain: 'WHAT COMES NEXT',
  chainColumns: ['person', 'date', 'permit', 'until'],
  grant: (path) => path,
  extension: (path) => `${path}, extension`,
  held: (path) => `${path}, already held`,
  until: (date) => `until ${date}`,
  unlimited: 'for good',
  ends: {
    settlement: (date) => `Arrived: settlement permit not before ${date}.`,
    horizon: (date) => `Carries to the end of the outlook (${date}).`,
    gap: (date) =>
      `The permit ends on ${date}; as things stand something is missing for its extension, see “Collect from now on”.`,
    'dead-end': (date) => `Dead end: this way ends with ${date}, and none of the paths checked follows.`,
  },
  gapAhead: (date) =>
    `The permit ends on ${date}; as things stand something is missing for its extension: bleibeweg plan names it.`,
  settlementFrom: (path, date) =>
    `Settlement permit (${path}) not before ${date}, if the permit is extended until then and everything missing is there.`,
  moreBranches: (n) => `… ${people(n, 'further turn', 'further turns')} not followed`,
  collect: 'COLLECT FROM NOW ON',
  collectLead:
    'What extension and settlement permit will ask for, and what cannot be made up for if it is begun too late.',
  collectColumns: ['person', 'what', 'for', 'needed on', 'start by'],
  collectLate: 'will not be complete by then: moves back',
  unprovenHeading: 'CANNOT BE EVALUATED',
  unprovenLead: 'No date here: what the step brings about cannot be written into the file without knowing more.',
  why: {
    'no-step': 'the fact is missing; find out first',
    'not-writable': 'what the step brings about depends on facts nobody knows yet',
    'not-enough': 'evaluated again, the known steps are not enough',
    relative: 'depends on a way in the family that the evaluation does not confirm',
    'not-confirmed': 'the evaluation does not confirm the way',
  },
  possible: (steps) => `possible: ${steps}`,
  check: (command) => `Check it: ${command}`,
  assumed: 'on assumptions',
  contested: 'readings differ on whether this change is possible',
  themes: {
    schooling: 'school',
    training: 'training',
    qualifications: 'qualifications',
    qualification: 'qualifications',
    work: 'work',
    german: 'German',
    civic: 'civic knowledge and declaration',
    passport: 'passport',
    identity: 'identity',
    housing: 'housing',
    benefits: 'benefits',
    family: 'family',
    health: 'health',
    conduct: 'cooperation',
    asylum: 'asylum procedure',
    stay: 'stay',
    status: 'stay',
  },
  conference: (label) => `CASE CONFERENCE · family ${label} · date ____________  place ____________`,
  present: (actors) => `Present: ${actors}   Chair: __________`,
  released: (list) => `Consent: ${list}`,
  releasedTo: (actor, themes, until) => `${actor}: ${themes}${until ? ` (until ${until})` : ''}`,
  noRelease: 'Consent: none in the file; only authority, advice centre and family see this sheet.',
  target: (list) => `Goal: ${list}`,
  sheetColumns: ['no.', 'person', 'task', 'from – to', 'done', 'decision'],
  sheetFoot:
    'Resubmission: ____________   Next conference: ____________   Minutes: __________   Seen (four eyes): __________',
  forActor: (label, actor, on) => `Tasks for ${actor} · case ${label} · as of ${on}`,
  forActorLead: 'Own tasks only, and only on themes the family released.',
  notVisible: 'Further information is not there or not released.',
  record: (profile, rules, conditions) =>
    `input ${profile} · rules ${rules} · ${conditions} conditions of the ways evaluated, decided alike by two engines`,
  calendar: (label) => `Integration plan ${label}`,
  csvColumns: [
    'no.',
    'id',
    'kind',
    'person',
    'step',
    'path',
    'who',
    'with',
    'start by',
    'done by',
    'lead months',
    'too late',
    'proof',
  ],
  csvKind: {
    step: 'step',
    proof: 'proof',
    support: 'supports the appraisal',
    apply: 'application',
    extend: 'extension',
    renew: 'toleration',
    appraise: 'appraisal',
    ask: 'fact',
    benefits: 'benefits',
    collect: 'collect',
  },
}

export const PLAN_TEXTS: Readonly<Record<Lang, PlanTexts>> = { de, en }
