import type { Manifest } from '../../../shared/domain/report/manifest.ts';
import type { Opening, Publication } from '../../../shared/domain/report/publication.ts';
import type { ScopeWithheld } from '../../../shared/domain/report/withheld.ts';
import { WarningText } from '../../components/warning-text.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';
import { Openings } from './openings.tsx';
import { Told } from './told.tsx';
import { ReaderForm, type TypedReader } from './reader-form.tsx';
import { Readers } from './readers.tsx';
import { Withheld } from './withheld.tsx';

interface PublishPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly manifest: Manifest;
  readonly withheld: ScopeWithheld | undefined;
  /** The reasons given most often are how the unit is managed. */
  readonly concernsHead: boolean;
  readonly readers: readonly Publication[];
  readonly openings: readonly Opening[];
  /** After publishing: `yes` or `no`, whether the mail went out. */
  readonly told: string | undefined;
  readonly wrong: TypedReader | undefined;
}

export function PublishPage(props: PublishPageProps) {
  const { campaign, manifest, withheld, concernsHead, readers, openings, told, wrong, ...surroundings } =
    props;
  const { clock, scope, title } = manifest;
  const here = `/campaigns/${campaign.id}/publish/${clock}/${scope}`;
  const ofUnit = scope.startsWith('unit-');
  return (
    <Frame
      {...surroundings}
      title={`Readers of ${title}`}
      error={wrong?.issue && [{ text: wrong.issue.message, href: '#reader' }]}
      trail={[
        CAMPAIGNS,
        { text: campaign.title, href: `/campaigns/${campaign.id}` },
        { text: title, href: `/campaigns/${campaign.id}/reports/${clock}/${scope}` },
      ]}
    >
      <Column>
        <Told told={told} />
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{title}</span>
          Readers
        </h1>
        <p class="govuk-body">
          Nobody outside the research team reads this report until you name them here. Look first at what it
          does not show.
        </p>
        <h2 class="govuk-heading-m">What is withheld</h2>
      </Column>
      {withheld && <Withheld {...withheld} k={manifest.thresholds['k']} />}
      <Column>
        <h2 class="govuk-heading-m">Publish to a reader</h2>
        {concernsHead && (
          <WarningText>
            The reasons given most often are about management or culture. If the head of the unit is the
            manager concerned, publish the report to the HR business partner of the region, and let them pass
            it on.
          </WarningText>
        )}
        <ReaderForm action={here} button="Publish and send a notice" typed={wrong} passOn={ofUnit} />
      </Column>
      <h2 class="govuk-heading-m">Who may read it</h2>
      <Readers readers={readers} withdraw={`${here}/withdraw`} />
      <h2 class="govuk-heading-m">Who has opened it</h2>
      <Openings openings={openings} />
    </Frame>
  );
}
