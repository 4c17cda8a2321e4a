import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { Device, Firmware, Gateway, pick, type OmadaAnswers } from './answers';
import { mapOmada } from './map/map-omada';
import { OmadaSettings } from './schema';

function play(told: Partial<OmadaAnswers>, devices: readonly unknown[]) {
  return mapOmada({
    answers: {
      totalMs: 20,
      info: { controllerVer: '5.12.7' },
      sites: [{ name: 'Test', devices: devices.map((device) => pick(device, Device)), complete: true }],
      firmware: {},
      gateways: {},
      refused: [],
      ...told,
    },
    settings: OmadaSettings.parse({ url: 'https://omada.test' }),
    now: Date.UTC(2024, 0, 3),
    memory: null,
  }).report;
}

describeCaptures('network/omada', (captures) => {
  const devices = () => captures.json('devices.json') as readonly unknown[];

  it('a gateway and a switch at work, both up to date', () => {
    const { assets, observations, complete } = play({}, devices());
    expect(complete).toBe(true);
    expect(assets.slice(1)).toMatchObject([
      {
        key: 'aa:bb:cc:dd:ee:ff',
        kind: 'gateway',
        name: 'Test Router',
        facts: { model: 'ER7212PC v1.0', version: '1.1.1 Build 20230901 Rel.55651' },
      },
      {
        key: '54:af:97:00:00:01',
        kind: 'switch',
        name: 'Test PoE Switch',
        facts: { model: 'TL-SG3210XHP-M2 v1.0', version: '1.0.12 Build 20230203 Rel.36545' },
      },
    ]);
    const of = (asset: string) =>
      Object.fromEntries(
        observations
          .filter((one) => one.asset === asset)
          .map(({ aspect, reading }) => [
            aspect,
            'value' in reading ? reading.value : 'state' in reading ? reading.state : '',
          ]),
      );
    expect(of('aa:bb:cc:dd:ee:ff')).toEqual({
      state: 'connected',
      firmware: 'up-to-date',
      uptime: 2_785_167,
      cpu: 16,
      memory: 47,
    });
    expect(of('54:af:97:00:00:01')).toEqual({
      state: 'connected',
      firmware: 'up-to-date',
      uptime: 116_846,
      cpu: 10,
      memory: 20,
    });
  });

  it('an update that waits, with its version', () => {
    const [, tplink] = devices();
    const told = pick(captures.json('firmware-update.json'), Firmware);
    const { observations } = play({ firmware: { '54-AF-97-00-00-01': told } }, [
      { ...(tplink as object), needUpgrade: true },
    ]);
    expect(
      observations.find(({ asset, aspect }) => asset !== 'host' && aspect === 'firmware')?.reading,
    ).toMatchObject({
      state: 'pending',
      installed: '1.0.12 Build 20230203 Rel.36545',
      available: '1.0.15 Build 20231101 Rel.40123',
      product: { vendor: 'tp-link', model: 'TL-SG3210XHP-M2 v1.0' },
    });
  });

  it('one line to the internet among three ports', () => {
    const gateway = pick(captures.json('gateway-TL-ER7212PC.excerpt.json'), Gateway);
    const { observations } = play({ gateways: { 'AA-BB-CC-DD-EE-FF': gateway } }, devices());
    expect(observations.filter(({ aspect }) => aspect === 'gateway')).toMatchObject([
      { asset: 'aa:bb:cc:dd:ee:ff', instance: 'WAN/LAN4', reading: { value: 'online' } },
    ]);
  });
});
