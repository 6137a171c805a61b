import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from './button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { Page } from './sheet.tsx';
import { Empty } from './states.tsx';

type RulesFirstProps = { readonly station: 'list' | 'cards'; readonly onGo: (place: Place) => void };

/** Stands in the place of a station that waits for frozen rules. */
export function RulesFirst({ station, onGo }: RulesFirstProps) {
  const { controls, stations } = useWording(DESK);
  return (
    <Page title={stations[station]}>
      <Empty
        title={controls.rulesFirst}
        action={
          <Button tone="go" onPress={() => onGo(placeOf('rules'))}>
            {controls.goToRules}
          </Button>
        }
      >
        <p>{controls.rulesFirstWhy[station]}</p>
      </Empty>
    </Page>
  );
}
