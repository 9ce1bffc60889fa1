import { addDays, dayOf } from '../../../shared/domain/kernel/calendar.ts';
import type { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import { DEMO_PEOPLE } from '../sign-in/people.ts';

/** A wave of the demo's researcher that waits for the administrator to approve it. */
export async function draftWave(ask: (event: ImportEvent) => Promise<unknown>, today: number): Promise<void> {
  const researcher = DEMO_PEOPLE.find(({ roles }) => roles.includes('researcher'));
  if (researcher === undefined) return;
  await ask({
    action: 'draft-campaign',
    by: { id: researcher.id, name: researcher.name },
    isNew: true,
    draft: {
      id: 'demo-wave',
      title: 'How safe it is to speak up in Wales: the demo',
      instrument: 'psychological-safety',
      context: { wave: `demo-${dayOf(today).slice(0, 7)}` },
      k: 10,
      languages: 'english',
      asks: { regions: ['N03'], units: [] },
      closes: addDays(dayOf(today), 28),
      mailPlan: { reminders: [7, 14], closing: 3 },
      contacts: {
        helpEmail: 'survey-help@holdfast.example',
        eapPhone: '0800 000 0000 (made up)',
        concernUrl: 'https://www.gov.uk/whistleblowing',
      },
    },
  });
}
