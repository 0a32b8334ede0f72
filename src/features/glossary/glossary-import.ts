import { Injectable } from '@nestjs/common';
import type { Document } from 'telegraf/types';
import { Glossary } from '../../chats/glossary';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import { TelegramFiles } from '../../telegram/outgoing/telegram-files';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { answerToImport } from './glossary-answers';
import { readCsv } from './glossary-csv';
import { glossaryTexts } from './glossary.texts';

/** Two hundred terms with all their characters fit well. */
const MOST_KILOBYTES = 64;
const MOST_BYTES = MOST_KILOBYTES * 1024;

/** Takes terms from CSV lines or files into a chat's glossary. Each method returns the line that says how it went. */
@Injectable()
export class GlossaryImport {
  constructor(
    private readonly glossary: Glossary,
    private readonly files: TelegramFiles,
  ) {}

  async fromText(chatId: number, csv: string, language: InterfaceLanguage): Promise<string> {
    const { terms, faulty } = readCsv(csv);
    return answerToImport(await this.glossary.merge(chatId, terms), faulty, language);
  }

  /** @throws {TelegramError} when the file cannot be had now but can later */
  async fromFile(chatId: number, document: Document, language: InterfaceLanguage): Promise<string> {
    const file = await this.fetch(document);
    if (typeof file === 'string') return glossaryTexts.say(language, file, { count: MOST_KILOBYTES });
    const text = textOf(file);
    if (text === undefined) return glossaryTexts.say(language, 'fileNotUtf8');
    return this.fromText(chatId, text, language);
  }

  /** The bytes of a file, or why there are none. */
  private async fetch({ file_id, file_size = 0 }: Document): Promise<Buffer | 'fileTooLarge' | 'fileGone'> {
    if (file_size > MOST_BYTES) return 'fileTooLarge';
    try {
      return (await this.files.download(file_id, MOST_BYTES)) ?? 'fileTooLarge';
    } catch (error) {
      if (error instanceof TelegramError && !error.isPassing) return 'fileGone';
      throw error;
    }
  }
}

/** The text of a file in UTF-8. In UTF-16 there are zeros between Latin letters, which no text in UTF-8 has. */
function textOf(file: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
