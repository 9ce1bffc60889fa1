import { MAIL_TEXTS } from '../../domain/campaign/mail/mail-texts.ts';
import type { Translation } from '../../domain/instrument/instrument.ts';
import { welshOf } from '../../domain/instrument/translation/wording.ts';
import type { LinkDesk } from '../link-desk.ts';

/** What mails and letters say in Welsh: nothing that no translator has signed off. */
export const mailWelsh = async ({ wordings }: Pick<LinkDesk, 'wordings'>): Promise<Translation> =>
  welshOf(MAIL_TEXTS, await wordings.get(MAIL_TEXTS.id));
