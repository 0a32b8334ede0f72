import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import { type Register, registerNamed } from './register';

const REGISTER = 'register';

/** What a group has chosen for all its members. Moves with the group when that becomes a supergroup. */
@Injectable()
export class ChatSettings {
  constructor(private readonly store: StateStore) {}

  /** The register of this chat, or `undefined` before the first choice. */
  async register(chatId: number): Promise<Register | undefined> {
    const saved = await this.store.get(chatKey(chatId, REGISTER));
    return saved === undefined ? undefined : registerNamed(JSON.parse(saved) as string);
  }

  async chooseRegister(chatId: number, register: Register): Promise<void> {
    await this.store.set(chatKey(chatId, REGISTER), JSON.stringify(register));
  }
}
