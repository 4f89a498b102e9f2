/** What is counted of the devices of a station, and of how alert its checks are, over the window. */
import { Device } from './device.ts'
import { Gauge, isCounting } from './gauge.ts'

export class Readiness {
  /** Devices that can break down, and those out of order. */
  private readonly there: Gauge = new Gauge()
  private readonly down: Gauge = new Gauge()
  private breakdowns: f64 = 0.0
  private checks: f64 = 0.0
  /** Sum over these. */
  private levels: f64 = 0.0

  /** A device as it is from now on. @param wasThere @param wasDown before */
  turn(device: Device, wasThere: bool, wasDown: bool, now: f64): void {
    this.there.change(f64(i32(device.isThere) - i32(wasThere)), now)
    this.down.change(f64(i32(device.isDown) - i32(wasDown)), now)
    if (device.isDown && isCounting()) this.breakdowns += 1.0
  }

  /** A check begins. @param level how alert it is */
  countCheck(level: f64): void {
    if (!isCounting()) return
    this.checks += 1.0
    this.levels += level
  }

  observe(now: f64): void {
    this.there.observe(now)
    this.down.observe(now)
  }

  /** Writes `readinessColumns` numbers from `at` on. */
  write(results: StaticArray<f64>, at: i32): void {
    results[at] = this.breakdowns
    results[at + 1] = this.down.area / 3600.0
    results[at + 2] = 1.0 - this.down.area / this.there.area
    results[at + 3] = this.levels / this.checks
  }
}

/** As many as `readinessColumns` of `src/port/replication.ts` names, in its order. */
export const readinessColumns: i32 = 4
