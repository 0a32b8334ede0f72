import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '../config/configuration';
import { ConfigurationModule } from '../config/configuration.module';
import { EnvironmentError } from '../config/environment-error';
import { readConfiguration } from '../config/read-configuration';
import { broken, type Finding, formatFindings, ok, warn } from '../operations/doctor/finding';
import { checkClock, checkNode, checkStore } from '../operations/doctor/machine-checks';
import { checkHost, checkWire, KEY_NOT_TRIED, probeKey } from '../operations/doctor/papago-checks';
import { checkBot, checkMode } from '../operations/doctor/telegram-checks';
import { isPapagoPair } from '../papago/papago-pairs';
import { PapagoModule } from '../papago/papago.module';
import { TranslationEngine } from '../translation/translation-engine';
import { toolsFor, variablesHere } from './bot-tools';
import type { CliCommand } from './cli-command';

@Module({})
class ProbeModule {}

async function probe(configuration: Configuration): Promise<Finding> {
  const imports = [ConfigurationModule.holding(configuration), PapagoModule];
  const context = await NestFactory.createApplicationContext(
    { module: ProbeModule, imports },
    { logger: false },
  );
  try {
    return await probeKey(context.get(TranslationEngine));
  } finally {
    await context.close();
  }
}

interface Wishes {
  /** Try the Papago key, for the price of one character. */
  probe: boolean;
  /** Have dead letters handled once more. */
  retry: boolean;
}

async function examine(configuration: Configuration, { probe: mayPay, retry }: Wishes): Promise<Finding[]> {
  const { telegram, papago, storage } = configuration;
  const { source } = telegram;
  await using tools = toolsFor(configuration);
  const publicUrl =
    source.mode === 'webhook' && source.address.kind === 'fixed' ? source.address.publicUrl : undefined;
  return [
    ...(await checkBot(tools.calls)),
    ...(await checkMode(tools.calls, source.mode, publicUrl)),
    checkWire(papago),
    await checkHost(papago),
    mayPay ? await probe(configuration) : KEY_NOT_TRIED,
    ...(await checkStore(storage.folder, retry)),
    await checkClock(telegram.apiRoot),
  ];
}

function environmentFindings(): { findings: Finding[]; configuration?: Configuration } {
  try {
    const configuration = readConfiguration(variablesHere(), isPapagoPair);
    const warnings = configuration.warnings.map((warning) => warn('environment', warning));
    return { findings: warnings.length > 0 ? warnings : [ok('environment', 'complete.')], configuration };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return {
      findings: error.faults.map(({ variable, remedy }) => broken('environment', `${variable}: ${remedy}`)),
    };
  }
}

/** `doctor [--probe] [--retry]`: looks at everything the bot needs, one line each; 1 when something is broken. */
export const doctor: CliCommand = async (args) => {
  const no = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { probe: no, retry: no } });
  const { findings, configuration } = environmentFindings();
  findings.push(checkNode());
  if (configuration) findings.push(...(await examine(configuration, values)));
  process.stdout.write(formatFindings(findings));
  return findings.some(({ status }) => status === 'broken') ? 1 : 0;
};
