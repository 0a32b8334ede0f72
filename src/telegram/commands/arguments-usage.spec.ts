import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { Argument } from './argument.decorator';
import { usageOf } from './arguments-usage';

class ReminderArguments {
  @Argument()
  @IsIn(['daily', 'once'])
  how!: string;

  @Argument({ label: (language) => (language === 'ko' ? '시간' : 'hour') })
  @IsInt()
  hour!: number;

  @Argument({ label: () => 'text', rest: true })
  @IsOptional()
  @IsString()
  text?: string;
}

describe('The line that shows how a command is written', () => {
  it('is made of its arguments, in the language of the person', () => {
    expect(usageOf('remind', ReminderArguments, 'en')).toBe('/remind <daily|once> <hour> [text …]');
    expect(usageOf('remind', ReminderArguments, 'ko')).toBe('/remind <daily|once> <시간> [text …]');
    expect(usageOf('help', undefined, 'en')).toBe('/help');
  });

  it('names many choices by their label', () => {
    class Arguments {
      @Argument({ label: () => 'language' })
      @IsIn(['a', 'b', 'c', 'd', 'e', 'f'])
      language!: string;
    }

    expect(usageOf('word', Arguments, 'en')).toBe('/word <language>');
  });

  it('cannot have anything after what takes the rest', () => {
    expect(() => {
      class Arguments {
        @Argument({ rest: true })
        text!: string;

        @Argument()
        more!: string;
      }
      return Arguments;
    }).toThrow('@Argument: nothing can follow "text", which takes the rest');
  });
});
