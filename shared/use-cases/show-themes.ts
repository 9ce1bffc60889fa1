import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import type { ThemeRelease } from '../domain/disclosure/themes/theme-release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import { releaseThemes, type ThemesDesk } from './release-themes.ts';

/** What may be shown, and the hash that it is named by. */
export interface ShownThemes {
  readonly hash: string;
  readonly themes: ThemeRelease;
}

interface ShowingDesk extends ThemesDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'instrument' | 'estate'>;
}

/**
 * Releases what is coded, without waiting for a report run, and gives what may be shown: a closed survey has only the
 * run of its close, which is over before anybody has coded.
 */
export async function showThemes(desk: ShowingDesk, id: string): Promise<Result<ShownThemes>> {
  const campaign = await desk.campaigns.get(id);
  const estate = await desk.campaigns.estate(id);
  const used = campaign?.instrument;
  const instrument = used && (await desk.campaigns.instrument(used.id, used.version));
  if (campaign === undefined || estate === undefined || instrument === undefined)
    return fail({ kind: 'not-found', what: `campaign ${id}` });
  const frozen = await releaseThemes(desk, campaign, instrument, estate);
  if (!frozen.ok) return frozen;
  if (frozen.value === undefined) return fail({ kind: 'not-found', what: `coded comments of ${id}` });
  const content = await desk.workings.get(frozen.value.key);
  const { key, sha256: hash } = frozen.value;
  const themes = content && openThemes(content, hash, desk.sha256);
  return themes === undefined ? fail({ kind: 'unavailable', what: key }) : ok({ hash, themes });
}
