import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Environment } from '../environments.ts';

/**
 * Mails whoever looks after the service before a month costs more than was said it would. It is the bill of the whole
 * account: filtered by a tag it would see nothing until somebody makes that tag known to billing.
 */
export class Budget extends Construct {
  constructor(scope: Construct, { stage, monthlyDollars, alarmAddress }: Environment) {
    super(scope, 'budget');
    const at = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmAddress }],
    });
    new CfnBudget(this, 'month', {
      budget: {
        budgetName: `holdfast-${stage}: docs/operations/runbooks/costs-more.md`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyDollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [at('ACTUAL', 80), at('FORECASTED', 100)],
    });
  }
}
