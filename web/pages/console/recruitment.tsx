import type { ContextSnapshot } from '../../../shared/domain/context/snapshot.ts';
import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { cohortPoints } from '../../../shared/domain/report/recruitment/cohort-points.ts';
import { RULE } from '../../../shared/domain/report/recruitment/recruitment.ts';
import { recruitmentTables } from '../../../shared/domain/report/recruitment/tables-of-round.ts';
import { ReportTableView } from '../report/report-table.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface RecruitmentProps extends Surroundings {
  readonly found: { readonly context: ContextSnapshot; readonly asAt: string } | undefined;
  /** The round that is looked at; undefined where none is loaded. */
  readonly round: string | undefined;
  readonly rounds: readonly string[];
}

/** Who came through each stage of a round, and what became of PQiP cohorts. */
export const RecruitmentPage = ({ found, round, rounds, ...surroundings }: RecruitmentProps) => (
  <Frame {...surroundings} title="Recruitment">
    <Column>
      <h1 class="govuk-heading-l">Recruitment rounds and PQiP cohorts</h1>
      {found === undefined ? (
        <p class="govuk-body">
          There are no counts to show yet. An administrator loads them under{' '}
          <a class="govuk-link" href="/context-data">
            Context data
          </a>
          ; the next report run freezes them, and they appear here.
        </p>
      ) : (
        <>
          <p class="govuk-body">As at {dayInWords(found.asAt)}.</p>
          <p class="govuk-body">{RULE}</p>
          {cohortPoints(found.context).map((point) => (
            <p class="govuk-body">{point}</p>
          ))}
        </>
      )}
    </Column>
    {found && <Tables context={found.context} round={round} rounds={rounds} />}
    <h2 class="govuk-heading-m">What was tried</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/registers/recruitment-campaigns">
          Register of recruitment campaigns: method, cost and outcome
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/registers/evaluations">
          Evaluations of programmes, each with its limits
        </a>
      </li>
    </ul>
  </Frame>
);

interface TablesProps extends Pick<RecruitmentProps, 'round' | 'rounds'> {
  readonly context: ContextSnapshot;
}

const Tables = ({ context, round, rounds }: TablesProps) => (
  <>
    {recruitmentTables(context, round).map((table) => (
      <ReportTableView table={table} />
    ))}
    {rounds.length > 1 && (
      <>
        <h2 class="govuk-heading-m">Other rounds</h2>
        <ul class="govuk-list">
          {rounds
            .filter((each) => each !== round)
            .map((each) => (
              <li>
                <a class="govuk-link" href={`/recruitment?round=${encodeURIComponent(each)}`}>
                  {each}
                </a>
              </li>
            ))}
        </ul>
      </>
    )}
  </>
);
