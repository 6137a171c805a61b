import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from './button.tsx';
import { Page } from './sheet.tsx';
import { Empty } from './states.tsx';

const WHAT = {
  list: {
    title: 'Employee list',
    why: 'Eligibility is worked from them. They are agreed and frozen before the list is taken in, so that no rule can be chosen to fit a person.',
  },
  cards: {
    title: 'Cards',
    why: 'They are agreed and frozen before the first card is opened, so that no rule can be chosen to fit a card.',
  },
} as const;

type RulesFirstProps = { readonly what: keyof typeof WHAT; readonly onGo: (place: Place) => void };

/** Stands in the place of a station that waits for frozen rules. */
export function RulesFirst({ what, onGo }: RulesFirstProps) {
  return (
    <Page title={WHAT[what].title}>
      <Empty
        title="The ground rules come first"
        action={
          <Button tone="go" onPress={() => onGo(placeOf('rules'))}>
            Go to Ground rules
          </Button>
        }
      >
        <p>{WHAT[what].why}</p>
      </Empty>
    </Page>
  );
}
