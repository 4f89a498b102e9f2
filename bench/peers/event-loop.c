/*
 * The yardstick: what these queues cost in plain C. An event loop over a binary heap that holds the next arrival and
 * every service under way, ziggurat draws, no other statistics than each customer's time in system.
 *
 * event-loop MODEL CUSTOMERS  answers every line "ROUND" on its input with one line of JSON. A round is CUSTOMERS
 * customers from an empty start until the last has left, seeded by ROUND alone. Times are in seconds. Sorting for the
 * 95th percentile comes after the clock has stopped.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define INLINE static inline __attribute__((always_inline))

/* Random numbers: xoshiro256++ (Blackman and Vigna 2019), seeded by splitmix64. */

static uint64_t state[4];

static void seed(uint64_t number) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (number += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    state[i] = z ^ (z >> 31);
  }
}

INLINE uint64_t rotated(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

INLINE uint64_t bits(void) {
  uint64_t result = rotated(state[0] + state[3], 23) + state[0], shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotated(state[3], 45);
  return result;
}

INLINE double unit(uint64_t random) { return (double)(random >> 11) * 0x1p-53; }

/*
 * Ziggurat (Marsaglia and Tsang 2000): 256 layers of equal area under a falling density. Layer and position come from
 * different bits of one draw (Doornik 2005).
 */

enum { layers = 256 };

struct ziggurat {
  double edge[layers + 1], height[layers + 1];
};

static struct ziggurat exponential_layers, normal_layers;

static double exponential_density(double x) { return exp(-x); }
static double exponential_inverse(double y) { return -log(y); }
static double normal_density(double x) { return exp(-0.5 * x * x); }
static double normal_inverse(double y) { return sqrt(-2 * log(y)); }

static const double exponential_tail = 7.69711747013104972, exponential_area = 0.0039496598225815571993;
static const double normal_tail = 3.6541528853610088, normal_area = 0.00492867323399;

static void build(struct ziggurat *z, double tail, double area, double (*density)(double), double (*inverse)(double)) {
  z->edge[0] = area / density(tail);
  z->edge[1] = tail;
  for (int i = 2; i < layers; i++) z->edge[i] = inverse(area / z->edge[i - 1] + density(z->edge[i - 1]));
  z->edge[layers] = 0;
  for (int i = 0; i <= layers; i++) z->height[i] = density(z->edge[i]);
}

/* With mean 1. */
INLINE double exponential(void) {
  const struct ziggurat *z = &exponential_layers;
  for (double beyond = 0;;) {
    uint64_t random = bits();
    int layer = random & (layers - 1);
    double x = unit(random) * z->edge[layer];
    if (x < z->edge[layer + 1]) return beyond + x;
    if (layer == 0)
      beyond += exponential_tail;
    else if (z->height[layer] + unit(bits()) * (z->height[layer + 1] - z->height[layer]) < exponential_density(x))
      return beyond + x;
  }
}

static double beyond_normal_tail(void) {
  double x, y;
  do {
    x = exponential() / normal_tail;
    y = exponential();
  } while (2 * y < x * x);
  return normal_tail + x;
}

INLINE double normal(void) {
  const struct ziggurat *z = &normal_layers;
  for (;;) {
    uint64_t random = bits();
    int layer = random & (layers - 1);
    double sign = random & layers ? 1 : -1;
    double x = unit(random) * z->edge[layer];
    if (x < z->edge[layer + 1]) return sign * x;
    if (layer == 0) return sign * beyond_normal_tail();
    if (z->height[layer] + unit(bits()) * (z->height[layer + 1] - z->height[layer]) < normal_density(x))
      return sign * x;
  }
}

/* Models: stations one behind the other, each with one queue; a share of the customers stops at a station. */

struct station {
  int servers;
  double share;
  /* Lognormal with these parameters of its logarithm; exponential with this mean where `log_sd` is 0. */
  double mean, log_mean, log_sd;
};

struct model {
  const char *name;
  double mean_gap;
  int stations;
  struct station station[6];
};

#define EXPONENTIAL(mean) mean, 0, 0
/* ln(1.25)/2 and sqrt(ln 1.25): coefficient of variation 0.5. */
#define LOGNORMAL(mean, log_of_mean) mean, (log_of_mean) - 0.11157177565710488, 0.47238072707743883

static const struct model mm1 = {"mm1", 1 / 0.9, 1, {{1, 1, EXPONENTIAL(1)}}};
static const struct model port_line = {
    "port-line",
    20,
    6,
    {{4, 1, LOGNORMAL(68, 4.219507705176107)},
     {6, 1, LOGNORMAL(102, 4.624972813284271)},
     {8, 1, LOGNORMAL(136, 4.912654885736052)},
     {6, 0.3, EXPONENTIAL(320)},
     {4, 1, LOGNORMAL(68, 4.219507705176107)},
     {10, 1, LOGNORMAL(170, 5.135798437050262)}}};

/* The event list. `station` is the one where a service ends, or -1 for an arrival. */

struct event {
  double time;
  int32_t customer, station;
};

static struct event heap[128];
static int pending;

INLINE void push(double time, int32_t customer, int32_t station) {
  int at = pending++;
  for (int parent; at > 0 && heap[parent = (at - 1) / 2].time > time; at = parent) heap[at] = heap[parent];
  heap[at] = (struct event){time, customer, station};
}

INLINE struct event pop(void) {
  struct event first = heap[0], last = heap[--pending];
  int at = 0;
  for (int child; (child = 2 * at + 1) < pending; at = child) {
    child += child + 1 < pending && heap[child + 1].time < heap[child].time;
    if (heap[child].time >= last.time) break;
    heap[at] = heap[child];
  }
  heap[at] = last;
  return first;
}

/* Customers in the system: rows on loan, linked to the one behind in a queue or to the next free row. */

static double *arrived_at, *in_system;
static int32_t *behind;

struct queue {
  int32_t first, last;
  int free_servers;
};

INLINE void begin(const struct station *s, int32_t station, int32_t customer, double now) {
  double service = s->log_sd > 0 ? exp(s->log_mean + s->log_sd * normal()) : s->mean * exponential();
  push(now + service, customer, station);
}

/* Inlined once for each model, so that the compiler knows its figures. */
INLINE void simulate(const struct model *m, int customers) {
  struct queue queue[6];
  for (int i = 0; i < m->stations; i++) queue[i] = (struct queue){-1, -1, m->station[i].servers};
  int32_t free_row = -1, rows = 0;
  int arrived = 0, left = 0;
  pending = 0;
  push(m->mean_gap * exponential(), 0, -1);
  while (pending > 0) {
    struct event event = pop();
    double now = event.time;
    int32_t customer = event.customer, next = event.station + 1;
    if (event.station < 0) {
      customer = free_row >= 0 ? free_row : rows++;
      if (customer == free_row) free_row = behind[customer];
      arrived_at[customer] = now;
      if (++arrived < customers) push(now + m->mean_gap * exponential(), 0, -1);
    } else {
      struct queue *q = &queue[event.station];
      int32_t waiting = q->first;
      if (waiting >= 0) {
        q->first = behind[waiting];
        begin(&m->station[event.station], event.station, waiting, now);
      } else
        q->free_servers++;
    }
    while (next < m->stations && m->station[next].share < 1 && unit(bits()) >= m->station[next].share) next++;
    if (next == m->stations) {
      in_system[left++] = now - arrived_at[customer];
      behind[customer] = free_row;
      free_row = customer;
      continue;
    }
    struct queue *q = &queue[next];
    if (q->free_servers > 0) {
      q->free_servers--;
      begin(&m->station[next], next, customer, now);
    } else {
      behind[customer] = -1;
      if (q->first < 0)
        q->first = customer;
      else
        behind[q->last] = customer;
      q->last = customer;
    }
  }
}

static double seconds_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **arguments) {
  if (count != 3 || (strcmp(arguments[1], mm1.name) && strcmp(arguments[1], port_line.name)) || atoi(arguments[2]) < 1) {
    fprintf(stderr, "usage: event-loop mm1|port-line CUSTOMERS\n");
    return 2;
  }
  int customers = atoi(arguments[2]), is_line = !strcmp(arguments[1], port_line.name);
  build(&exponential_layers, exponential_tail, exponential_area, exponential_density, exponential_inverse);
  build(&normal_layers, normal_tail, normal_area, normal_density, normal_inverse);
  arrived_at = malloc(customers * sizeof *arrived_at);
  behind = malloc(customers * sizeof *behind);
  in_system = malloc(customers * sizeof *in_system);
  if (!arrived_at || !behind || !in_system) return 1;
  /* Touched once, so that no round pays for the first use of its memory. */
  memset(in_system, 1, customers * sizeof *in_system);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    seed(strtoull(line, NULL, 10));
    double start = seconds_now();
    if (is_line)
      simulate(&port_line, customers);
    else
      simulate(&mm1, customers);
    double seconds = seconds_now() - start, sum = 0;
    for (int i = 0; i < customers; i++) sum += in_system[i];
    qsort(in_system, customers, sizeof *in_system, by_size);
    printf("{\"seconds\":%.9f,\"customers\":%d,\"meanSeconds\":%.17g,\"p95Seconds\":%.17g}\n",
           seconds, customers, sum / customers, in_system[(int)(0.95 * (customers - 1))]);
    fflush(stdout);
  }
  return 0;
}
