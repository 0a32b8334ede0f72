import { Injectable } from '@nestjs/common';
import { ChatSettings } from './chat-settings';
import { PersonSettings } from './person-settings';
import { DEFAULT_REGISTER, type Register } from './register';

/** Which register counts where a chat and a person have each chosen one, or nobody has. */
@Injectable()
export class RegisterChoice {
  constructor(
    private readonly chats: ChatSettings,
    private readonly people: PersonSettings,
  ) {}

  /** The register of the chat if it has one, else that of the person, else `plain`. */
  async registerFor(chatId: number, personId: number): Promise<Register> {
    const ofChat = await this.chats.register(chatId);
    return ofChat ?? (await this.people.register(personId)) ?? DEFAULT_REGISTER;
  }
}
