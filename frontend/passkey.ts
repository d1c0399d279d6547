/** Passkeys, made and shown by the browser. `PasskeyButton`, `PasskeySection` and `PasskeyProof.java` call these. */

type Place = HTMLElement & { stopPasskey?: () => void };
type Told = PublicKeyCredentialCreationOptionsJSON;

const CANCELLED = 'No passkey was used. Try again, or sign in another way.';

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(of: ArrayBuffer | null): string | undefined {
  if (of === null) {
    return undefined;
  }
  const plain = String.fromCharCode(...new Uint8Array(of));
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Browsers have passkeys only over TLS or on localhost, and only for the address that the server calls its own. */
function isPossible(site: string): boolean {
  const here = location.hostname;
  return window.isSecureContext && 'PublicKeyCredential' in window && (here === site || here.endsWith(`.${site}`));
}

function asJson(credential: PublicKeyCredential, response: Record<string, unknown>): string {
  const { id, rawId, type, authenticatorAttachment } = credential;
  return JSON.stringify({ id, rawId: text(rawId), type, authenticatorAttachment, response, clientExtensionResults: {} });
}

function shown(credential: PublicKeyCredential): string {
  const { authenticatorData, clientDataJSON, signature, userHandle } =
    credential.response as AuthenticatorAssertionResponse;
  return asJson(credential, {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: text(userHandle),
  });
}

function made(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAttestationResponse;
  return asJson(credential, {
    attestationObject: text(response.attestationObject),
    clientDataJSON: text(response.clientDataJSON),
    transports: response.getTransports?.() ?? [],
  });
}

/** A form of its own: what was typed for other ways of signing in stays in this page. */
function post(credential: PublicKeyCredential) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = new URL('login/passkey', document.baseURI).href;
  const add = (name: string, value: string) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  };
  add('credential', shown(credential));
  if ((document.querySelector('vaadin-checkbox[name="remember-me"]') as { checked?: boolean } | null)?.checked) {
    add('remember-me', 'on');
  }
  document.body.append(form);
  form.submit();
}

/** Signs in by the button, and by what the browser suggests in the field of the address. */
function offerPasskey(place: Place, challenge: string, site: string) {
  place.stopPasskey?.(); // a page that resynchronises attaches its parts again
  place.hidden = !isPossible(site);
  if (place.hidden) {
    return;
  }
  const end = new AbortController();
  const button = place.querySelector('button')!;
  const said = place.querySelector<HTMLElement>('[role="status"]')!;
  let asking: AbortController | undefined; // browsers answer one question at a time

  const ask = async (mediation: CredentialMediationRequirement) => {
    asking?.abort();
    asking = new AbortController();
    const credential = await navigator.credentials.get({
      mediation,
      signal: asking.signal,
      publicKey: { challenge: bytes(challenge), rpId: site, userVerification: 'required' },
    });
    if (credential) {
      post(credential as PublicKeyCredential);
    }
  };

  const suggest = async () => {
    try {
      if (!end.signal.aborted && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
        await ask('conditional');
      }
    } catch {
      // the button was pressed instead, or there is nothing to suggest
    }
  };

  button.addEventListener(
    'click',
    async () => {
      said.textContent = '';
      try {
        await ask('optional');
      } catch (problem) {
        if ((problem as Error).name !== 'AbortError') {
          said.textContent = CANCELLED;
          suggest();
        }
      }
    },
    { signal: end.signal },
  );
  place.stopPasskey = () => {
    end.abort();
    asking?.abort();
  };
  suggest();
}

/** @returns what to send to the server, or the name of what went wrong */
async function makePasskey(json: string): Promise<{ made?: string; problem?: string }> {
  const told = JSON.parse(json) as Told;
  if (!isPossible(told.rp.id ?? '')) {
    return { problem: 'Unsupported' };
  }
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...(told as unknown as PublicKeyCredentialCreationOptions),
        challenge: bytes(told.challenge),
        user: { ...told.user, id: bytes(told.user.id) },
        excludeCredentials: (told.excludeCredentials ?? []).map((it) => ({
          id: bytes(it.id),
          type: 'public-key',
          transports: it.transports as AuthenticatorTransport[],
        })),
      },
    });
    return { made: made(credential as PublicKeyCredential) };
  } catch (problem) {
    return { problem: (problem as Error).name };
  }
}

/** @returns what to send to the server, or the name of what went wrong */
async function showPasskey(challenge: string, site: string): Promise<{ shown?: string; problem?: string }> {
  if (!isPossible(site)) {
    return { problem: 'Unsupported' };
  }
  try {
    const credential = await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: site, userVerification: 'required' },
    });
    return { shown: shown(credential as PublicKeyCredential) };
  } catch (problem) {
    return { problem: (problem as Error).name };
  }
}

(window as any).colloquium = { ...(window as any).colloquium, offerPasskey, makePasskey, showPasskey };

export {};
