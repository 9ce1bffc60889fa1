import { funnelOf } from '../context/funnel.ts';
import type { RoleGroup } from '../context/role-group.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import type { Release } from '../disclosure/release.ts';
import { conditionsMeasures } from './conditions-measures.ts';
import type { Measure } from './measure.ts';
import { recruitmentMeasures } from './recruitment-measures.ts';
import { staffingMeasures } from './staffing-measures.ts';
import { type Strand, STRANDS } from './strands.ts';
import { surveyMeasures } from './survey-measures.ts';
import type { WheelPlace } from './wheel-place.ts';
import { whyEmpty } from './why-empty.ts';

export interface OfStrand {
  readonly strand: Strand;
  readonly measures: readonly Measure[];
  /** Why there are none; undefined where there are. */
  readonly why: string | undefined;
}

export interface WheelParts {
  readonly place: WheelPlace;
  /** Undefined where nothing is loaded. */
  readonly context: ContextSnapshot | undefined;
  /** The newest of each survey that the reader may see. */
  readonly releases: readonly Release[];
  readonly grade: RoleGroup | undefined;
}

/** All five strands of a place: released figures and the service's own counts, each under the rule that it has in reports. */
export function wheelOf({ place, context, releases, grade }: WheelParts): readonly OfStrand[] {
  const counts =
    context === undefined
      ? []
      : [
          ...staffingMeasures(context, place, grade, funnelOf(context.staffing)),
          ...(grade === undefined
            ? [...conditionsMeasures(context, place), ...recruitmentMeasures(context, place)]
            : []),
        ];
  // No answer is released by grade with a report.
  const answers =
    grade === undefined ? releases.flatMap((release) => surveyMeasures(release, place.scope)) : [];
  const surveys = releases.length > 0;
  return STRANDS.map((strand) => {
    const measures = [...counts, ...answers].filter((measure) => measure.strand === strand);
    const why = measures.length > 0 ? undefined : whyEmpty(strand, { context, place, grade, surveys });
    return { strand, measures, why };
  });
}
