import type { LiveService } from '@nachtwacht/domain';
import type { Language } from '../../../shared/i18n/languages';

export function serviceName({ nameNl, nameEn }: LiveService, language: Language): string {
  return language === 'nl' ? nameNl : nameEn;
}
