import type { LimitPolicy } from '@nachtwacht/contracts';
import { formatDays, formatMeasure, stateText, type Unit } from '@nachtwacht/domain';
import type { Language } from '../../../shared/i18n/languages';
import type { KeyOf, Translate } from '../../../shared/i18n/texts';
import type { limitsTexts } from '../limits-texts';

type T = Translate<KeyOf<typeof limitsTexts>>;

/** By what something is judged, in a few words. */
export function policyText(policy: LimitPolicy, t: T, language: Language): string {
  switch (policy.kind) {
    case 'level': {
      const { unit, bad, fullWithinDays } = policy;
      const limits = pairText(policy, bad, t, (value) => formatMeasure(value, unit, language));
      if (!fullWithinDays) return limits;
      return joined([
        limits,
        t('says.full', {
          limits: pairText(fullWithinDays, 'below', t, (days) => formatDays(days, language)),
        }),
      ]);
    }
    case 'reach': {
      const of = (pair: Pair, unit: Unit) =>
        hasLimit(pair) && pairText(pair, 'above', t, (value) => formatMeasure(value, unit, language));
      const loss = of(policy.lossPercent, 'percent');
      const latency = of(policy.latencyMs, 'milliseconds');
      return (
        joined([
          loss && t('says.loss', { limits: loss }),
          latency && t('says.latency', { limits: latency }),
        ]) || t('says.never')
      );
    }
    case 'state':
      return joined([
        ...(['warning', 'critical'] as const).map(
          (status) =>
            policy[status].length > 0 &&
            t('says.words', {
              status: t(`status.${status}`),
              words: policy[status].map((word) => `‘${stateText(word, language) ?? word}’`).join(', '),
            }),
        ),
        policy.whenGone && t('says.gone', { status: t(`status.${policy.whenGone}`) }),
      ]);
    case 'expiry':
      return t('says.days', {
        warning: formatDays(policy.warningDays, language),
        critical: formatDays(policy.criticalDays, language),
      });
    case 'update':
      return joined([
        t('says.pending', { status: t(`status.${policy.pending}`) }),
        t('says.security', { status: t(`status.${policy.security}`) }),
        t('says.checked', { days: formatDays(policy.checkedWithinDays, language) }),
      ]);
  }
}

interface Pair {
  readonly warning: number | null;
  readonly critical: number | null;
}

function hasLimit({ warning, critical }: Pair): boolean {
  return warning !== null || critical !== null;
}

function pairText(pair: Pair, bad: 'above' | 'below', t: T, worded: (value: number) => string): string {
  const suffix = bad === 'below' ? 'Below' : '';
  const texts = (['warning', 'critical'] as const).map((status) => {
    const value = pair[status];
    return value !== null && t(`says.${status}${suffix}`, { value: worded(value) });
  });
  return joined(texts) || t('says.never');
}

function joined(texts: readonly (string | false | undefined)[]): string {
  return texts.filter((text) => text !== false && text !== undefined && text !== '').join('; ');
}
