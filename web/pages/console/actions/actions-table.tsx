import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { addressOf, answersWords, progressTag, standingTag } from './words.ts';

interface TableProps {
  readonly actions: readonly Action[];
  readonly today: string;
  readonly caption: string;
}

export const ActionsTable = ({ actions, today, caption }: TableProps) => (
  <Table
    caption={`${caption} actions`}
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
    firstCellIsHeader
    head={[{ text: 'Action' }, { text: 'Owner' }, { text: 'Target and progress' }]}
    rows={actions.map((action) => {
      const progress = progressTag(action, today);
      return [
        {
          text: (
            <>
              <a class="govuk-link" href={addressOf(action)}>
                {action.title}
              </a>
              <span class="holdfast-second-line">
                {placeName(action.scope)}. {answersWords(action)}
              </span>
            </>
          ),
        },
        {
          text: (
            <>
              <span class="holdfast-narrow">Owner: </span>
              {action.owner ?? 'Nobody'}
            </>
          ),
        },
        {
          text: (
            <>
              {action.target !== undefined && (
                <span class="holdfast-target">{dayInWords(action.target)}</span>
              )}
              <Tag {...standingTag(action, today)} /> {progress && <Tag {...progress} />}
            </>
          ),
        },
      ];
    })}
  />
);
