import { useState } from 'react';
import type { TokenCertificateView, TokenView } from '#contract/certification-views.ts';
import type { Sha256 } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TOKEN } from '#renderer/wording/token.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './certify.module.css';

/** First where its library lies, then which certificate of it, then its PIN for a trial signature. */
export function UseToken({ onClose }: { readonly onClose: () => void }) {
  const { dialog: say } = useWording(TOKEN);
  const { refusals } = useWording(CERTIFY);
  const { controls } = useWording(DESK);
  const choose = useAct(useClient().certify.chooseToken);
  const [tokens, setTokens] = useState<readonly TokenView[] | null>(null);

  async function onChoose() {
    const answer = await choose.run(null);
    if (answer.ok) setTokens(answer.value);
  }

  return (
    <Dialog title={say.title} onClose={onClose} dismissable={!choose.pending}>
      <p>{say.lead}</p>
      <Refused words={inWords(refusals, choose.refusal)} />
      {tokens === null ? (
        <DialogActs>
          <Button tone="go" pending={choose.pending} onPress={() => void onChoose()}>
            {say.choose}
          </Button>
          <Button onPress={onClose}>{controls.notNow}</Button>
        </DialogActs>
      ) : (
        <Chosen tokens={tokens} onClose={onClose}>
          <Button pending={choose.pending} onPress={() => void onChoose()}>
            {say.chooseAgain}
          </Button>
        </Chosen>
      )}
    </Dialog>
  );
}

type ChosenProps = { readonly tokens: readonly TokenView[]; readonly children: React.ReactNode; readonly onClose: () => void };

function Chosen({ tokens, children, onClose }: ChosenProps) {
  const { dialog: say } = useWording(TOKEN);
  const { refusals } = useWording(CERTIFY);
  const { controls } = useWording(DESK);
  const written = useWording(WRITTEN);
  const use = useAct(useClient().certify.useToken);
  const found = tokens.flatMap(({ label, certificates }) => certificates.map((each) => ({ ...each, label })));
  const fit = found.filter(({ unfit }) => unfit === null);
  const [fingerprint, setFingerprint] = useState<Sha256 | null>(fit.length === 1 ? (fit[0]?.fingerprint ?? null) : null);
  const [capacity, setCapacity] = useState('');
  const [pin, setPin] = useState('');
  const missing = fingerprint === null ? say.missing.certificate : pin === '' ? say.missing.pin : null;

  async function onUse() {
    if (fingerprint === null) return;
    const answer = await use.run({ fingerprint, capacity: capacity.trim(), pin });
    if (answer.ok) onClose();
    // A PIN that did not do is not sent a second time by a press too many.
    else setPin('');
  }

  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (missing === null && !use.pending) void onUse();
      }}
    >
      {fit.length === 0 ? (
        <Notice tone="question">{say.none}</Notice>
      ) : (
        <Radios
          label={say.which}
          value={fingerprint ?? ('' as Sha256)}
          choices={fit.map((each) => ({
            value: each.fingerprint,
            label: say.certificate(each),
            hint: say.validUntil(written.date(each.validUntil), shortDigest(each.fingerprint)),
          }))}
          onChange={setFingerprint}
        />
      )}
      <Unfit certificates={found.filter(({ unfit }) => unfit !== null)} />
      {fit.length === 0 ? null : (
        <>
          <TextField label={say.capacity} hint={say.capacityHint} value={capacity} onChange={setCapacity} />
          <TextField
            label={say.pin}
            hint={say.pinHint}
            type="password"
            autoComplete="off"
            landsHere
            value={pin}
            onChange={setPin}
            problem={inWords(refusals, use.refusal)}
          />
        </>
      )}
      <DialogActs>
        {fit.length === 0 ? null : (
          <Button submits tone="go" pending={use.pending} forbidden={missing} onPress={() => undefined}>
            {say.use}
          </Button>
        )}
        {children}
        <Button onPress={onClose}>{controls.notNow}</Button>
      </DialogActs>
    </form>
  );
}

/** Those of the issuer, and what is expired: named with their reasons, so that nobody looks for them. */
function Unfit({ certificates }: { readonly certificates: readonly TokenCertificateView[] }) {
  const { dialog: say } = useWording(TOKEN);
  if (certificates.length === 0) return null;
  return (
    <details className={css.quiet}>
      <summary>
        {say.cannotSign} ({certificates.length})
      </summary>
      {certificates.map(({ fingerprint, name, unfit }) => (
        <p key={fingerprint}>
          {name}: {unfit === null ? null : <Said>{unfit}</Said>}
        </p>
      ))}
    </details>
  );
}
