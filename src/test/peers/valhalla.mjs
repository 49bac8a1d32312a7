// Asks Valhalla's one-to-many matrix, on foot, the questions that PeerQuestions wrote, prints how long
// it needed, and writes its answers beside them as valhalla.tsv (question, place, seconds, metres).
//
//   npm install @valhallajs/valhallajs@3.6.1      (anywhere; it is no part of the program)
//   npx valhalla build_config --mjolnir-tile-dir tiles > config.json
//   npx valhalla build_tiles -c config.json MAP.osm.pbf
//   node valhalla.mjs FOLDER-WITH-node_modules config.json FOLDER-OF-PeerQuestions [QUESTIONS]
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [modules, config, folder, most = '300'] = process.argv.slice(2);
const { Actor } = createRequire(resolve(modules, 'x.js'))('@valhallajs/valhallajs');
const actor = await Actor.fromConfigFile(config);

const rows = (name) =>
  readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => line.split('\t').map(Number));
const places = rows('places.tsv').map(([, lat, lon]) => ({ lat, lon }));
const questions = rows('questions.tsv').slice(0, Number(most));

// Our own walking speed and no liking or disliking of any sort of way, so that the two can be compared.
const costing_options = {
  pedestrian: {
    walking_speed: 4.8, walkway_factor: 1, sidewalk_factor: 1, alley_factor: 1, driveway_factor: 1,
    step_penalty: 0, use_ferry: 0, use_living_streets: 0.5, use_tracks: 0.5, use_lit: 0,
    service_penalty: 0, service_factor: 1, destination_only_penalty: 0, max_hiking_difficulty: 6,
    elevator_penalty: 0, gate_penalty: 0, gate_cost: 0,
  },
};

const ask = async ([, lat, lon, ...near], candidates) => {
  const chosen = near.slice(0, candidates);
  const query = {
    sources: [{ lat, lon }], targets: chosen.map((place) => places[place]),
    costing: 'pedestrian', costing_options, verbose: true,
  };
  const start = process.hrtime.bigint();
  let cells = [];
  try {
    cells = (await actor.matrix(query)).sources_to_targets[0];
  } catch (refused) {
    // "Locations are in unconnected regions": an answer as well, and it took its time.
    console.error(`question ${query.sources[0].lat},${query.sources[0].lon}: ${refused.message}`);
  }
  return { chosen, micros: Number(process.hrtime.bigint() - start) / 1000, cells };
};

const at = (sorted, share) => (sorted[Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1000).toFixed(2);
const lines = [];
console.log('| Valhalla, on foot | median, ms | p99, ms | questions |\n|---|---:|---:|---:|');
for (const candidates of [50, 500]) {
  for (const question of questions.slice(0, 50)) await ask(question, candidates);
  const micros = [];
  for (const question of questions) {
    const { chosen, micros: one, cells } = await ask(question, candidates);
    micros.push(one);
    if (candidates === 500) {
      chosen.forEach((place, i) => {
        if (cells[i]?.time != null) lines.push([question[0], place, cells[i].time, Math.round(cells[i].distance * 1000)].join('\t'));
      });
    }
  }
  micros.sort((a, b) => a - b);
  console.log(`| matrix 1×${candidates} | ${at(micros, 0.5)} | ${at(micros, 0.99)} | ${micros.length} |`);
}
writeFileSync(join(folder, 'valhalla.tsv'), lines.join('\n') + '\n');
