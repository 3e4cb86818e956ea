import { describe, expect, test } from 'vitest'
import { loadEquipmentKinds, loadFactorSources, loadFactors } from '../../shared/footprint/load-factors.ts'

const { factors } = loadFactors()
const { kinds, perimeters } = loadEquipmentKinds()
const factor = (id: string) => factors.find((entry) => entry.id === id)

describe('the emission factors', () => {
  test('are 146, each with its own id, whose first part is its family', () => {
    expect(factors).toHaveLength(146)
    expect(new Set(factors.map(({ id }) => id)).size).toBe(146)
    expect(factors.filter(({ id, family }) => id.split('.')[0] !== family)).toEqual([])
  })

  test('keep the advised values of the reference table', () => {
    expect(factor('ademe.laptop')).toMatchObject({ value: 170, lifetimeYears: 5, yearlyKwh: 29, unit: 'kgCO2e/unité' })
    expect(factor('ademe.monitor_24')).toMatchObject({ value: 64.6, lifetimeYears: 6, yearlyKwh: 73 })
    expect(factor('ademe.smartphone')).toMatchObject({ value: 77, lifetimeYears: 2.5, yearlyKwh: 4.93 })
    expect(factor('boavizta.server')).toMatchObject({ value: 1278, lifetimeYears: 4, yearlyKwh: 1529 })
    expect(factor('mix.fr.2025')).toMatchObject({ value: 0.0461, unit: 'kgCO2e/kWh' })
    expect(factor('nat.avoid_refurb_phone')?.value).toBe(-24.6)
  })

  test('an unknown figure is absent, never zero', () => {
    expect(factor('ademe.feature_phone')).not.toHaveProperty('yearlyKwh')
    expect(factors.filter(({ value }) => value === undefined).map(({ id }) => id)).toEqual(['proxy.ups'])
    expect(factors.filter(({ value }) => value === 0)).toEqual([])
    expect(factors.filter(({ uncertaintyPct }) => uncertaintyPct !== undefined)).toHaveLength(42)
  })

  test('only guesses of ours are said to be inferred', () => {
    const inferred = factors.filter(({ confidence }) => confidence === 'inferred')
    expect(inferred).toHaveLength(18)
    expect(factors.filter(({ family, confidence }) => family === 'proxy' && confidence !== 'inferred')).toEqual([])
  })

  test('each family has one source, with a licence and a limit', () => {
    const covered = loadFactorSources().sources.flatMap(({ families }) => families)
    expect(covered.toSorted()).toEqual([...new Set(factors.map(({ family }) => family))].toSorted())
  })
})

describe('the kinds of equipment', () => {
  test('each has its own id and its own row in its sheet', () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
    for (const { id } of perimeters) {
      const rows = kinds.filter(({ perimeter }) => perimeter === id).map(({ row }) => row)
      expect(rows).toEqual(rows.map((_, index) => index + 1))
    }
    expect(perimeters.map(({ sheet }) => sheet)).toEqual([2, 3, 4, 6])
  })

  test('cover every line proposed for the workbook, with its advised factor', () => {
    const advised = {
      laptop: 'ademe.laptop',
      desktop: 'ademe.desktop_pro',
      workstation: 'ecodiag.workstation',
      thin_client: 'proxy.thin_client',
      monitor_24: 'ademe.monitor_24',
      monitor_25_27: 'boavizta.monitor_25_27',
      monitor_28_plus: 'boavizta.monitor_28_32',
      dock: 'ecodiag.dock',
      keyboard: 'ecodiag.keyboard',
      mouse: 'ecodiag.mouse',
      tablet: 'ademe.tablet',
      smartphone: 'ademe.smartphone',
      feature_phone: 'ademe.feature_phone',
      landline: 'ecodiag.ip_phone',
      printer: 'ecodiag.printer_laser',
      copier: 'ecodiag.mfp_a3',
      copier_large: 'ecodiag.mfp_large',
      projector: 'ecodiag.projector_room',
      tv: 'ademe.tv_48',
      interactive_screen: 'proxy.interactive_screen',
      usb_key: 'ademe.usb_key',
      external_hdd: 'ademe.hdd_ext',
      external_ssd: 'ademe.ssd_ext',
      box: 'ademe.box',
      router: 'proxy.router_office',
      switch: 'proxy.switch_office',
      firewall: 'proxy.firewall_office',
      wifi_ap: 'ecodiag.wifi_ap',
      server: 'boavizta.server',
      storage_bay: 'boavizta.storage_bay',
      nas: 'proxy.nas',
      ups: 'proxy.ups',
      server_room_area: 'ademe.dc_facility',
      server_room_electricity: 'mix.fr.2025',
      connected_sensor: 'proxy.lora_sensor',
      gateway: 'proxy.lora_gateway',
      camera: 'proxy.camera',
      lighting_controller: 'proxy.lighting_controller',
      display_panel: 'doc.display_panel_2m2',
    }
    const found = kinds.filter(({ id }) => id in advised).map(({ id, defaultFactorId }) => [id, defaultFactorId])
    expect(Object.fromEntries(found)).toEqual(advised)
  })

  test('default factors and finer kinds exist; a kind too broad to count says so', () => {
    const ids = new Set(factors.map(({ id }) => id))
    expect(kinds.flatMap(({ defaultFactorId }) => defaultFactorId ?? []).filter((id) => !ids.has(id))).toEqual([])
    const kindIds = new Set(kinds.map(({ id }) => id))
    expect(kinds.flatMap(({ refinedBy }) => refinedBy ?? []).filter((id) => !kindIds.has(id))).toEqual([])
    const uncounted = kinds.filter(({ defaultFactorId }) => defaultFactorId === undefined)
    expect(uncounted.map(({ id }) => id)).toEqual(['other', 'network', 'connected_object'])
    expect(uncounted.filter(({ note }) => note === undefined)).toEqual([])
  })
})
