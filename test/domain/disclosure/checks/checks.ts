import { type Check, inFile } from './check.ts';
import { CHECKS_BESIDE } from './checks-beside.ts';
import { decidesAreas, judgesGroups, showsOfArea, showsOfUnit } from './gate-probes.ts';
import { tellsAlpha } from './reliability-probes.ts';
import { admits, arranges, finds, proves, witnesses } from './proof-probes.ts';

export const CHECKS: readonly Check[] = [
  ...inFile('admit.ts', [
    ['a period or batch under k is not counted', 'n >= k && (', 'n > 0 && (', admits('small part')],
    ['a group without k people has no figures', 'counts.n < k', 'counts.n < 0', admits('nobody')],
    ['a batch whose every invitee answered', 'n < asked)', 'n <= asked)', admits('all who were asked')],
  ]),
  ...inFile('gate.ts', [
    [
      'a release that singles out fewer than k',
      'verified.smallestGroup < k',
      'verified.smallestGroup < 0',
      judgesGroups('small rest'),
    ],
    [
      'a figure that is taken back',
      '? WITHHELD_VALUE\n            : figure,',
      '? figure : figure,',
      judgesGroups('taken back'),
    ],
  ]),
  ...inFile('reliability.ts', [
    ['alpha of a survey that goes on', "|| campaign.clock !== 'cohort'", '', tellsAlpha('rolling')],
    [
      'alpha of another nation than was spoken of',
      'n !== nation.counts.n',
      'n < 0',
      tellsAlpha('another nation'),
    ],
    ['alpha of a part of the nation', 'more.length < others.length', 'false', tellsAlpha('missing')],
    ['alpha of few complete answers', 'whole.n < FEWEST', 'whole.n < 2', tellsAlpha('few')],
    [
      'alpha where answers nearly must go together',
      'Math.min(MOST_ALPHA,',
      'Math.min(2,',
      tellsAlpha('high'),
    ],
    ['alpha where they hardly can', 'Math.max(0, Math.round', 'Math.max(-9, Math.round', tellsAlpha('low')],
    [
      'how many skipped nothing, as an exact number',
      'Math.floor(whole.n / 10) * 10',
      'whole.n',
      tellsAlpha('exact number'),
    ],
  ]),
  ...inFile('draft-groups.ts', [
    [
      'what repeats a figure that is taken back',
      "regionGroup(each.parts[0]?.region ?? '') : null",
      'null : null',
      judgesGroups('repeated'),
    ],
  ]),
  ...inFile('proof/verify-release.ts', [
    [
      'withheld sensitive counts, judged together',
      'verifySensitive({ questions, links }, once, now, periods, solver, silence, open)',
      '[] as never',
      judgesGroups('audited'),
    ],
    [
      'what everybody of a unit and period named',
      'verifyNamed({ ...known, worlds: earlier }, once, now, solver, silence)',
      'undefined as never',
      judgesGroups('taken back'),
    ],
  ]),
  ...inFile('proof/smallest-group.ts', [
    [
      'areas of whole periods',
      "one.level === 'unit' || isWhole(one, ofPeriod)",
      'true || isWhole(one, ofPeriod)',
      judgesGroups('part of a period'),
    ],
    [
      'units that keep their batches',
      'if ([...before].some((key) => !held.has(key))) return undefined;',
      '',
      judgesGroups('lost batch'),
    ],
    [
      'batches of one unit each',
      'if (atoms.some((key) => (owner.get(key) ?? id) !== id)) return undefined;',
      '',
      judgesGroups('shared batch'),
    ],
  ]),
  ...inFile('unit-figures.ts', [
    [
      'a count of everybody',
      'holdsEverybody(question, group, x) || restAllNamed',
      'restAllNamed',
      showsOfUnit('everybody'),
    ],
    [
      'a rest that is all named',
      'holdsEverybody(question, group, x) || restAllNamed',
      'holdsEverybody(question, group, x)',
      showsOfUnit('rest'),
    ],
    ['a sensitive question', 'question.sensitive ||', '', showsOfUnit('sensitive question')],
    ['main reasons', "question.role === 'main' ||", '', showsOfUnit('main')],
    ['a question with a remainder', 'hasRemainder(question) ||', '', showsOfUnit('remainder')],
    ['means of fewer than 30', ' || tooFewForMeans', '', showsOfUnit('points')],
    ['a sensitive answer', 'whollyWithheld || option.sensitive', 'whollyWithheld', showsOfUnit('sensitive')],
    ['a count of 0 to 2', 'x <= THRESHOLDS.unitBound ?', 'x < 0 ?', showsOfUnit('small')],
  ]),
  ...inFile('area-figures.ts', [
    [
      'a count that is not to be shown',
      'shown(option?.value ?? NO_ANSWER) ?',
      'true ?',
      showsOfArea('hidden'),
    ],
    [
      'answers in a remainder',
      'option === undefined || inRemainder(option) ?',
      'option === undefined ?',
      showsOfArea('remainder'),
    ],
    [
      'a sensitive reason in a comparison',
      'if (sensitive) return',
      'if (false) return',
      showsOfArea('sensitive'),
    ],
    ['a comparison that is not known already', 'covered(value) ?', 'true ?', showsOfArea('uncovered')],
  ]),
  ...inFile('area-decisions.ts', [
    [
      'what a withheld reason was about',
      'parentIs(question, group, shown)',
      'true',
      decidesAreas('follower'),
    ],
    ['sensitive counts under 5', 'least: THRESHOLDS.sensitiveLeast', 'least: 0', decidesAreas('few')],
    [
      'sensitive counts of nearly all',
      'others: THRESHOLDS.sensitiveOthers',
      'others: 0',
      decidesAreas('nearly all'),
    ],
    ['ordinary counts of everybody', 'others: 1 }', 'others: 0 }', decidesAreas('all')],
  ]),
  ...inFile('shown-counts.ts', [
    [
      'differences of few who chose it',
      'fewest(({ x }) => x[at] ?? 0) >= least',
      'true',
      decidesAreas('few left over'),
    ],
    [
      'differences of few who did not',
      'fewest(({ x, n }) => n - (x[at] ?? 0)) >= others',
      'true',
      decidesAreas('nearly all left over'),
    ],
  ]),
  ...inFile('proof/fitting.ts', [
    ['worlds within what each atom can have', 'isWithin(counted, by) && this', 'this', witnesses('limit')],
    [
      'worlds that keep links',
      'after(lesser) <= after(greater)',
      'after(lesser) + after(greater) >= 0',
      witnesses('link'),
    ],
    ['worlds that keep sums', 'every((by) => by === 0)', 'every((by) => by < 99)', witnesses('sum')],
  ]),
  ...inFile('proof/protection.ts', [
    ['a withheld count that cannot be few', 'least <= Math.min(protect.low, n) && ', '', proves('few')],
    ['a withheld count that cannot be many', 'most >= Math.min(protect.high, n) && ', '', proves('many')],
    [
      'a count withheld for others that is determined',
      'return low < high;',
      'return true;',
      proves('secondary'),
    ],
    [
      'solutions that are no witness',
      'if (!fitting.allows(changes)) return false;',
      '',
      proves('false solution'),
    ],
  ]),
  ...inFile('proof/other-world.ts', [
    ['a world in which nothing is lost', 'lost < 0 &&', 'lost < 1 &&', finds('nothing')],
    [
      'people who could not answer so',
      'isAnswered(crossing, by, answers, possible)',
      'by.size > 0',
      finds('impossible'),
    ],
    [
      'one answer a person',
      'owner.question.several || total(owner.all) === 0',
      'owner.question.several || owner.all.length > 0',
      finds('two answers'),
    ],
    ['sums that are known', ': count === 0;', ': count < 99;', finds('sum')],
    [
      'counts known to be small',
      'count <= THRESHOLDS.unitBound :',
      'count < 99 && THRESHOLDS.unitBound > 0 :',
      finds('bound'),
    ],
  ]),
  ...inFile('proof/answers-moved.ts', [
    [
      'answers moved to where they would be too many',
      '!couldBe([...world, ...more], crossings, answers, possible)',
      'more.length === 0',
      arranges,
    ],
  ]),
  ...CHECKS_BESIDE,
];
