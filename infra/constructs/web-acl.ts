import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

interface WebAclProps {
  readonly name: string;
  readonly protects: string;
  /** Requests of one address in five minutes. A whole office stands behind one address. */
  readonly requestsPerAddress: number;
  /** The same for paths that begin with this: anybody may begin there, and a machine can begin often. */
  readonly openPath?: { readonly prefix: string; readonly requestsPerAddress: number };
}

/**
 * Rules that would refuse mail services, which follow a link that stops mails and may say nothing of themselves; and
 * what people rightly write: a page of free text is longer than 8 KB, and an answer may quote
 * a web address or use a "<". The application escapes and bounds all of it.
 */
const COUNT_ONLY = [
  'NoUserAgent_HEADER',
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

/** A web firewall that keeps no samples of requests: they would hold tokens and addresses. */
export class WebAcl extends Construct {
  readonly metricName: string;

  constructor(scope: Construct, { name, protects, requestsPerAddress, openPath }: WebAclProps) {
    super(scope, 'web acl');
    this.metricName = `${name}-all`;
    const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
      metricName: `${name}-${metricName}`,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
    });
    const acl = new CfnWebACL(this, 'acl', {
      name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('all'),
      rules: [
        {
          name: 'too-many-requests',
          priority: 0,
          statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } },
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: visible('too-many'),
        },
        ...(openPath === undefined
          ? []
          : [{ ...tooManyAt(openPath), visibilityConfig: visible('too-many-open') }]),
        {
          name: 'common-attacks',
          priority: 2,
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: COUNT_ONLY.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          overrideAction: { none: {} },
          visibilityConfig: visible('common'),
        },
        {
          name: 'known-exploits',
          priority: 3,
          statement: {
            managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesKnownBadInputsRuleSet' },
          },
          overrideAction: { none: {} },
          visibilityConfig: visible('exploits'),
        },
      ],
    });
    new CfnWebACLAssociation(this, 'association', { resourceArn: protects, webAclArn: acl.attrArn });
  }
}

const tooManyAt = ({ prefix, requestsPerAddress }: NonNullable<WebAclProps['openPath']>) => ({
  name: 'too-many-open-starts',
  priority: 1,
  statement: {
    rateBasedStatement: {
      limit: requestsPerAddress,
      aggregateKeyType: 'IP',
      scopeDownStatement: {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint: 'STARTS_WITH',
          searchString: prefix,
          textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
        },
      },
    },
  },
  action: { block: { customResponse: { responseCode: 429 } } },
});
