import { connect, createServer, type Socket } from 'node:net';

/** A line to the database that is watched and can be cut. */
export interface Wire {
  /** The database's URL through the wire. */
  readonly url: string;
  /**
   * Bytes a client sent after it had received an answer, once for each such turn. Connection start-up and the good-bye are
   * not counted.
   */
  flights(): number;
  /** The same for connection start-up: what a new connection costs before its first statement. */
  startUpFlights(): number;
  /** Connections opened. */
  connections(): number;
  /** Connections that were ended by the client's good-bye. */
  goodByes(): number;
  /** Connections that are open now. */
  open(): number;
  /** Starts counting anew. */
  reset(): void;
  /** Cuts every connection, politely or not. */
  cut(how: 'end' | 'reset'): void;
  /** Cuts the connection on which the next flight sets out; the flight does not arrive. */
  cutNextFlight(): void;
  /** While false, new connections are closed at once, as by a server that is down. */
  accept(open: boolean): void;
  close(): Promise<void>;
}

export interface WireOptions {
  /** The database. */
  readonly url: string;
  /**
   * Milliseconds each answer is held back. What a client sends before an answer has reached it belongs to the flight
   * before; holding answers back keeps a slow sender's second packet from looking like a reply.
   */
  readonly delay?: number;
}

interface Counts {
  flights: number;
  goodByes: number;
  cutting: boolean;
  startUpFlights: number;
  connections: number;
}

const NONE: Counts = { flights: 0, goodByes: 0, cutting: false, startUpFlights: 0, connections: 0 };
const GOOD_BYE = Buffer.from([0x58, 0, 0, 0, 4]);

/** Puts a proxy between the application and its database. */
export async function startWire({ url, delay = 0 }: WireOptions): Promise<Wire> {
  const target = new URL(url);
  const counts: Counts = { ...NONE };
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  let open = true;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer(client => {
    keep(client);
    if (!open) {
      client.destroy();
      return;
    }
    counts.connections++;
    clients.add(client);
    client.once('close', () => clients.delete(client));
    const database = connect(Number(target.port || 5432), target.hostname);
    keep(database);
    join(client, database, counts, delay);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the wire has no port');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(address.port);
  return {
    url: through.toString(),
    flights: () => counts.flights,
    startUpFlights: () => counts.startUpFlights,
    connections: () => counts.connections,
    goodByes: () => counts.goodByes,
    open: () => clients.size,
    cutNextFlight() {
      counts.cutting = true;
    },
    reset: () => Object.assign(counts, NONE),
    cut(how) {
      for (const socket of sockets) {
        if (how === 'reset') socket.resetAndDestroy();
        else socket.destroy();
      }
    },
    accept(value) {
      open = value;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
}

function join(client: Socket, database: Socket, counts: Counts, delay: number): void {
  // The first packet of a start-up answers nothing, yet it travels.
  let answered = true;
  const ready = readyWatcher();
  client.on('data', (packet: Buffer) => {
    if (packet.subarray(-GOOD_BYE.length).equals(GOOD_BYE)) counts.goodByes++;
    if (answered && !packet.equals(GOOD_BYE)) {
      if (counts.cutting && ready.seen()) {
        counts.cutting = false;
        client.destroy();
        return;
      }
      if (ready.seen()) counts.flights++;
      else counts.startUpFlights++;
      answered = false;
    }
    database.write(packet);
  });
  database.on('data', (packet: Buffer) => {
    const deliver = () => {
      ready.read(packet);
      answered = true;
      client.write(packet);
    };
    if (delay === 0) deliver();
    else setTimeout(deliver, delay);
  });
  client.on('end', () => database.end());
  database.on('end', () => setTimeout(() => client.end(), delay));
  client.on('close', () => database.destroy());
  database.on('close', () => setTimeout(() => client.destroy(), delay));
}

/** Follows a server's messages until the first ReadyForQuery, which ends the start-up. */
function readyWatcher(): { read(packet: Buffer): void; seen(): boolean } {
  let seen = false;
  let rest = Buffer.alloc(0);
  return {
    seen: () => seen,
    read(packet) {
      if (seen) return;
      rest = Buffer.concat([rest, packet]);
      while (rest.length >= 5) {
        if (rest[0] === 'Z'.charCodeAt(0)) seen = true;
        const length = 1 + rest.readUInt32BE(1);
        if (rest.length < length) return;
        rest = rest.subarray(length);
      }
    },
  };
}
