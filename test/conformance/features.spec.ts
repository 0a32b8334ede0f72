import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { FeaturesModule } from '../../src/features/features.module';
import { describeCommandModule } from '../support/describe-command-module';

const FEATURES = join(__dirname, '../../src/features');
const SPECS = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(FEATURES, file), 'utf8'));

/** What people write to a feature beyond its bare commands. A feature without a line here is looked at all the same. */
const EXAMPLES: Record<string, string[]> = {
  GlossaryModule: ['/glossary add 팀장 = Team Lead', '/glossary clear'],
  TranslateModule: ['/tr ja 내일 아침에 만나요'],
};

/** Whether a spec of the feature's own describes it, with examples of its own. */
function describesItself({ name }: Type): boolean {
  return SPECS.some((text) => new RegExp(`^describeCommandModule\\(${name}\\b`, 'm').test(text));
}

const features = Reflect.getMetadata('imports', FeaturesModule) as Type[];
for (const feature of features.filter((one) => !describesItself(one)))
  describeCommandModule(feature, { examples: EXAMPLES[feature.name] ?? [] });
