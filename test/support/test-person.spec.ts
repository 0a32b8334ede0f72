import { startBot } from './start-bot';
import { entitiesOf, entityOn } from './test-person';

describe('What a person of a test sends', () => {
  it('reaches the bot with its styles, its quote and its origin', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const text = 'See you at the airport';
    const told: object[] = [];
    bot.telegram.world.on('reported', (content) => told.push(content));

    await emma.sends({ text, entities: [entityOn(text, 'airport', 'bold')] });
    const original = bot.telegram.world.all()[0]!;
    await emma.sends({ text: 'Which one?', replyTo: original.message_id, quote: 'the airport' });
    await emma.forwards({ text: 'Good morning' }, 'Jimin');
    await emma.edits(original.message_id, 'See you there', [entityOn('See you there', 'there', 'italic')]);

    expect(entitiesOf(original)).toEqual([['bold', 'airport']]);
    expect(told).toMatchObject([
      { message: { text } },
      { message: { quote: { text: 'the airport', position: 11, entities: [{ type: 'bold', offset: 4 }] } } },
      { message: { forward_origin: { sender_user_name: 'Jimin' } } },
      { edited_message: { entities: [{ type: 'italic', offset: 8, length: 5 }] } },
    ]);
  });
});
