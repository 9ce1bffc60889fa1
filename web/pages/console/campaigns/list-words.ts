import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';

const STATES: Readonly<Record<PeopleList['state'], { readonly text: string; readonly classes?: string }>> = {
  waiting: { text: 'Not checked', classes: 'govuk-tag--grey' },
  checked: { text: 'Waiting for approval', classes: 'govuk-tag--yellow' },
  approved: { text: 'Being taken in' },
  taken: { text: 'Taken in', classes: 'govuk-tag--green' },
  'turned-down': { text: 'Turned down', classes: 'govuk-tag--grey' },
};

export const addressOf = ({ campaign, id }: Pick<PeopleList, 'campaign' | 'id'>): string =>
  `/campaigns/${campaign}/lists/${id}`;

export const stateTag = ({ state }: Pick<PeopleList, 'state'>) => STATES[state];
