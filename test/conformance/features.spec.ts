import type { Type } from '@nestjs/common';
import { FeaturesModule } from '../../src/features/features.module';
import { describeCommandModule } from '../support/describe-command-module';

/** What people write to a feature beyond its bare commands. A feature without a line here is looked at all the same. */
const EXAMPLES: Record<string, string[]> = {
  GlossaryModule: ['/glossary add 팀장 = Team Lead', '/glossary clear'],
  TranslateModule: ['/tr ja 내일 아침에 만나요'],
};

for (const feature of Reflect.getMetadata('imports', FeaturesModule) as Type[])
  describeCommandModule(feature, { examples: EXAMPLES[feature.name] ?? [] });
