import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { type Command, Stop } from '../command.ts';
import { planIn, planOptions } from '../mail-plan.ts';
import { valueOf } from '../outcome.ts';

export const mailPlan: Command = {
  name: 'mail plan',
  takes: 'CAMPAIGN',
  says: 'Say what a campaign mails by itself: reminders and the notice before it closes',
  more: [
    'Without --invite invitations go out by "mail send" alone. Reminders count from the day of each person\'s own invitation, and the notice',
    'from the last day of their link. They go to everyone, because nobody knows who has answered; what a later mail has',
    'overtaken is not sent.',
  ].join('\n'),
  options: { ...planOptions, off: { type: 'boolean', says: 'mail nothing by itself from now on' } },
  async run(input, reach) {
    const [campaign = ''] = input.words;
    const plan = planIn(input);
    if ((plan === undefined) !== input.chosen('off')) throw new Stop('Say what is mailed, or --off.');
    const { invoke } = await reach();
    const planned = await valueOf(
      invoke<Campaign>('import', {
        action: 'plan-mail',
        campaign,
        ...(plan !== undefined && { mailPlan: plan }),
      }),
    );
    return { lines: [planLine(planned)], value: planned };
  },
};

function planLine({ id, mailPlan: plan }: Campaign): string {
  if (plan === undefined) return `${id} mails nothing by itself.`;
  const invitations = plan.invitations === true ? ['invitations'] : [];
  const reminders = plan.reminders.map((count) => `a reminder ${count} days after the invitation`);
  const closing = plan.closing === undefined ? [] : [`a notice ${plan.closing} days before the last day`];
  return `${id} mails by itself: ${[...invitations, ...reminders, ...closing].join(', ')}.`;
}
