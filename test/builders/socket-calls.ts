/** Which sockets a program and every process that it starts make and use, by the system's own account of its calls. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What writes may write to a socket too. Through a ring of its own a program could make a socket unseen: the kernel is made to
 * have none.
 */
const FLAGS: readonly string[] = [
  '-f -ff -qq -s 0 --seccomp-bpf --decode-fds=socket -e signal=none',
  '-e trace=%network,write,writev,io_uring_setup -e inject=io_uring_setup:error=ENOSYS',
].flatMap((flags) => flags.split(' '));

/** Null where the system can be asked; else why not, to be printed. */
export function whyNotWatched(): string | null {
  const { status, error, stderr } = spawnSync('strace', [...FLAGS, '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (status === 0) return null;
  const why = error === undefined ? `strace refuses: ${stderr.trim()}` : 'strace is not to be had here (apt-get install strace)';
  process.stderr.write(`SKIPPED: ${why}, so no socket was watched.\n`);
  return why;
}

export type Watched = {
  readonly code: number | null;
  /** What it said on both of its streams. */
  readonly said: string;
  /** One line a call, as strace writes it. */
  readonly calls: readonly string[];
  /** Threads of all processes, each with an account of its own. */
  readonly threads: number;
};

export async function watchSockets(command: readonly string[], cwd: string): Promise<Watched> {
  const traces = mkdtempSync(join(tmpdir(), 'countersign-sockets-'));
  const child = spawn('strace', [...FLAGS, '-o', join(traces, 'trace'), ...command], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const files = readdirSync(traces);
  const calls = files.flatMap((name) => readFileSync(join(traces, name), 'utf8').split('\n'));
  rmSync(traces, { recursive: true, force: true });
  return { code, said, calls: calls.filter((line) => line !== ''), threads: files.length };
}

/** Between processes of this machine, or a question to its own kernel about its interfaces: nothing of it leaves. */
const LOCAL =
  /^(socket|socketpair)\((AF_UNIX|AF_NETLINK),|^[a-z0-9_]+\(\d+<(UNIX|UNIX-STREAM|UNIX-DGRAM|UNIX-SEQPACKET|NETLINK):/;
/** A file, a pipe or a terminal, which strace leaves without a name: a socket always has one. */
const NO_SOCKET = /^(write|writev)\(\d+, |= -1 (ENOTSOCK|EBADF) /;
const NO_CALL = /^(\+\+\+|---|io_uring_setup\(|\?\?\?\(\))/;

/** Every call that is not plainly within this machine. */
export function farReaching(calls: readonly string[]): readonly string[] {
  return calls.filter((line) => ![LOCAL, NO_SOCKET, NO_CALL].some((known) => known.test(line)));
}

const ADDRESS =
  '{sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}';

/**
 * How Chromium asks its kernel whether there is IPv6, and a route by it: a datagram socket is made, perhaps connected to this one
 * address, and asked which address of this machine it would send from. Connecting a datagram socket sends nothing; anything that is
 * ever written to or sent on one of them is of another shape than these, and stays.
 */
export function isRouteProbe(line: string): boolean {
  return (
    /^socket\(AF_INET6, SOCK_DGRAM, IPPROTO_IP\) = \d+<UDPv6:\[\d+\]>$/.test(line) ||
    (/^connect\(\d+<UDPv6:\[\d+\]>, /.test(line) && line.includes(ADDRESS) && /= (0|-1 ENETUNREACH .*)$/.test(line)) ||
    /^getsockname\(\d+<UDPv6:\[\[[0-9a-f:]+\]:\d+->\[2001:4860:4860::8888\]:443\]>, /.test(line)
  );
}
