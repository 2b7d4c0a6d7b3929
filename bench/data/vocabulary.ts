/** Stands in about every fourth text of a history. */
export const COMMON_WORD = "renewal";
/** Stands in about one text of three thousand. */
export const RARE_WORD = "heliotrope";
/** Stands in no text at all. */
export const ABSENT_WORD = "zyzzyva";

const split = (words: string) => words.trim().split(/\s+/);

export const FIRST_NAMES =
  split(`Ada Ahmed Aiko Alba Amir Anouk Arjun Astrid Beatriz Bram Carla Chen Clara Daan Dalia Dmitri Edda
  Elena Emre Esther Farah Felix Fleur Gita Gustav Hanna Hugo Ibrahim Ines Ingrid Ivo Jana Jonas Joost Kaito Katja Kofi Lars Leila
  Linnea Luca Magda Malik Marta Mateo Maud Mila Nadia Niels Noor Olga Omar Paolo Petra Quinn Rafael Rosa Sanne Sofia Sven Tariq
  Thea Tomas Uma Vera Viktor Wanda Willem Xenia Yara Yusuf Zeno`);

export const LAST_NAMES =
  split(`Aalto Abreu Adeyemi Bakker Banerjee Bianchi Bosch Brandt Castro Cohen Costa Dekker Dubois Eriksen Fischer
  Fontaine Garcia Gruber Haddad Hansen Hofmann Horvat Ito Jansen Kaya Keller Khan Kowalski Kuiper Larsen Lehmann Lindqvist Lopez
  Mensah Meyer Moreau Nakamura Novak Nowak Okafor Olsen Patel Peeters Petrov Ricci Romero Rossi Sato Schmidt Silva Smits Svensson
  Takahashi Vermeer Visser Vogel Wagner Weber Yilmaz Zhang Ziegler`);

export const COMPANY_WORDS =
  split(`Alder Amber Anchor Arrow Aspen Atlas Aurora Beacon Birch Bright Canal Cedar Cinder Cobalt Copper Coral
  Crescent Delta Drift Ember Falcon Fathom Fern Flint Forge Granite Harbor Hazel Heron Indigo Iron Ivory Juniper Kestrel Lantern
  Larch Ledger Linden Lumen Maple Meridian Mesa Nimbus North Oak Onyx Opal Orbit Osprey Pearl Pine Pioneer Quarry Quill Raven Ridge
  Rowan Saffron Sable Sequoia Silver Slate Spruce Summit Tidal Timber Topaz Umber Vale Vesper Walnut Willow Zephyr`);

export const COMPANY_KINDS = split(
  "Logistics Foods Systems Energy Textiles Labs Robotics Insurance Media Health Studios Metals Marine Retail",
);

export const INDUSTRIES = split(
  "Logistics Manufacturing Retail Software Healthcare Insurance Energy Media Education Construction",
);

export const CITIES = split(
  "Amsterdam Antwerp Barcelona Berlin Bern Copenhagen Dublin Gdansk Ghent Helsinki Lisbon Lyon Milan Oslo Porto Utrecht Vienna",
);

export const TITLES = [
  "Head of Operations",
  "Buyer",
  "IT Manager",
  "Finance Director",
  "Plant Manager",
  "Analyst",
  "Project Lead",
  "COO",
];

export const SUBJECTS =
  split(`adoption agenda audit backlog benchmark budget calendar capacity catalogue checklist clause cleanup contract
  conveyor coverage credit customs dashboard deadline delivery depot discount dispatch dock duty escalation estimate export fault
  forecast freight gateway handover import incident inspection integration interface inventory invoice kickoff label ledger licence
  lorry maintenance manual margin measurement migration milestone module notice onboarding outage packaging pallet permit pilot
  pipeline planning policy pricing procedure prototype purchase quality quota rebate receipt recall reorder report rollout roster
  rota sandbox schedule scanner security sensor shift shipment signature spreadsheet stock survey template tender throughput ticket
  timetable training transfer upgrade usage vendor warehouse warranty workflow workshop`);

export const VERBS =
  split(`accepted adjusted agreed archived asked assigned blocked booked cancelled checked collected compared completed
  confirmed corrected counted delayed described discussed doubled dropped estimated explained extended finished fixed flagged found
  halved improved introduced joined moved named noticed opened ordered paused planned postponed prepared printed promised raised
  received removed repaired replaced reported requested resolved restarted returned reviewed scanned scheduled sent shared signed
  solved sorted started stopped tested trained updated verified`);

export const QUALITIES =
  split(`annual brief broken careful central cheap clear current daily different digital early empty extra final fragile
  full hourly important internal joint large late local main manual missing modern monthly narrow new old open partial plain quarterly
  quick quiet regional remote rough second separate shared short similar simple slow small special spare stable steady urgent useful
  weekly whole`);
